# Blocks in which whole households were drawn, one block where all treated are of one household, and pairs; R 4.2.2, estimatr 1.0.0.
suppressMessages(library(estimatr))
set.seed(77)
d <- NULL; h <- 0
for (b in c("A", "B", "C")) for (g in 1:c(A = 6, B = 5, C = 7)[b]) {
  h <- h + 1; n <- sample(1:4, 1); z <- as.integer(g <= c(A = 3, B = 2, C = 2)[b])
  d <- rbind(d, data.frame(block = b, home = sprintf("h%02d", h), z = z, y = round(rnorm(1) + rnorm(n) + 5 + z, 1)))
}
lone <- data.frame(block = "D", home = c("h19", "h19", "h20", "h21"), z = c(1, 1, 0, 0), y = c(9, 8, 4, 5))
p <- data.frame(pair = rep(sprintf("q%d", 1:5), each = 2), z = rep(1:0, 5), y = round(rnorm(10, 5), 1))
show <- function(m) cat(sprintf("%.15g", c(m$coefficients, m$std.error, m$df)), "\n")
show(difference_in_means(y ~ z, data = d, blocks = block, clusters = home))
show(difference_in_means(y ~ z, data = d, clusters = home))
show(difference_in_means(y ~ z, data = p, blocks = pair))
all <- rbind(d, lone)
for (i in seq_len(nrow(all))) cat(sprintf("r%02d | %s | %s | %d | %s\n", i, all$block[i], all$home[i], all$z[i], format(all$y[i])))
for (i in seq_len(nrow(p))) cat(sprintf("s%02d | %s | - | %d | %s\n", i, p$pair[i], p$z[i], format(p$y[i])))
