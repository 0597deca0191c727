# Waiting lists with re-offered seats, by the estimator's definition in base R 4.2.2: within each list the offered, takers weighing
# (S - 1) / S, against the others; lists weigh by their people with an outcome; error of the lists' residuals.
set.seed(5)
d <- NULL
for (l in 1:5) { n <- c(9, 7, 8, 5, 10)[l]; S <- c(3, 2, 3, 1, 4)[l]; taker <- rbinom(n, 1, .6);
  taken <- cumsum(taker); last <- which(taken == S)[1]; if (is.na(last)) last <- n
  off <- as.integer(seq_len(n) <= last); took <- taker * off
  d <- rbind(d, data.frame(list = paste0("l", l), rank = seq_len(n), seats = S, off, took, y = round(rnorm(n, 10, 2) + 3 * took, 1), woman = rbinom(n, 1, .5))) }
d$y[c(2, 15)] <- NA
dreo <- function(d) {
  s <- split(d, d$list); s <- s[sapply(s, function(x) x$seats[1] >= 2 && any(x$off == 0))]
  r <- t(sapply(s, function(x) { x <- x[!is.na(x$y), ]; o <- x[x$off == 1, ]; w <- ifelse(o$took == 1, (o$seats - 1) / o$seats, 1)
    c(n = nrow(x), fs = weighted.mean(o$took, w), rf = weighted.mean(o$y, w) - mean(x$y[x$off == 0])) }))
  N <- sum(r[, "n"]); fs <- sum(r[, "n"] * r[, "fs"]) / N; rf <- sum(r[, "n"] * r[, "rf"]) / N; b <- rf / fs; L <- nrow(r)
  c(fs, rf, b, sqrt(L / (L - 1) * sum((r[, "n"] * (r[, "rf"] - b * r[, "fs"]))^2)) / (N * fs), L - 1) }
cat(sprintf("%.15g", dreo(d)), "\n")
for (i in seq_len(nrow(d))) cat(with(d[i, ], sprintf("w%02d | %s | %d | %d | %d | %d | %s | %d\n", i, list, rank, seats, off, took, ifelse(is.na(y), "-", format(y)), woman)))
