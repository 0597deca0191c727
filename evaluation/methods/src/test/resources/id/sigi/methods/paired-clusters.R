# Pairs of schools of equal and of unequal size, one school of each pair drawn; R 4.5, estimatr 1.0.0.
suppressMessages(library(estimatr))
show <- function(m) cat(sprintf("%.15g", c(m$coefficients, m$std.error, m$df)), m$design, "\n")
for (name in c("pairs-of-schools", "pairs-of-unequal-schools")) {
  d <- read.csv(paste0(name, ".csv"))
  show(difference_in_means(y ~ offer, data = d, blocks = pair, clusters = school))
}
# Pairs beside a cell of four schools: estimatr has no such design, so its two parts are put together as Pashley and Miratrix (2021) do.
d <- read.csv("pairs-and-four-schools.csv")
few <- d$pair != "big"
p <- difference_in_means(y ~ offer, data = d[few, ], blocks = pair, clusters = school)
b <- lm_robust(y ~ offer, data = d[!few, ], clusters = school, se_type = "CR2")
w <- c(sum(few), sum(!few)) / nrow(d)
v <- w^2 * c(p$std.error, b$std.error[2])^2
cat(sprintf("%.15g", c(sum(w * c(p$coefficients, b$coefficients[2])), sqrt(sum(v)), sum(v)^2 / sum(v^2 / c(p$df, b$df[2])))), "\n")
