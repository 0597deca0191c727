# The numbers of DrawnOfferTest: R 4.2.2, coin 1.4-2.
library(coin)
d <- read.csv("lottery_households.csv")
d$cell <- factor(d$cell)
d$x3 <- exp(d$x)
joint <- function(d2, q, v) {
  f <- d2 / q * (v - q) / (v - d2)
  cat(sprintf("%.15g, %.15g, %.15g\n", f, v - q, pf(f, q, v - q, lower.tail = FALSE)))
}
people <- independence_test(x + z2 + x3 ~ z | cell, d, teststat = "quadratic")
joint(as.numeric(statistic(people)), 3, nrow(d) - nlevels(d$cell))
# Households drawn whole.
d$w <- as.numeric(ave(d$z, d$cell, d$hh, FUN = max))
for (name in c("x", "z2", "x3")) d[[name]] <- d[[name]] - ave(d[[name]], d$cell)
lots <- aggregate(cbind(x, z2, x3) ~ cell + hh + w, d, sum)
whole <- independence_test(x + z2 + x3 ~ w | cell, lots, teststat = "quadratic")
joint(as.numeric(statistic(whole)), 3, nrow(lots) - nlevels(lots$cell))
