# The numbers of ScoreTestTest and of AttritionTest's scores: R 4.2.2, F of the regression of ones on the scores.
d <- read.csv("lottery_households.csv")
d$a <- as.numeric(abs(d$y) < 2.2 + 0.3 * d$z)
d$one <- seq_len(nrow(d))
d$u <- 1
score <- function(what, left, tested, null, by, weights) {
  d$left <- d[[left]]
  d$own <- d[[weights]]
  e <- resid(lm(update(null, left ~ .), d, weights = own))
  w <- resid(lm(update(null, tested ~ .), d, weights = own))
  s <- rowsum(w * e * d$own, d[[by]])
  f <- summary(lm(rep(1, nrow(s)) ~ 0 + s))$fstatistic
  cat(sprintf("%s: %.15g, %.15g, %.15g\n", what, f[1], f[3], pf(f[1], f[2], f[3], lower.tail = FALSE)))
}
null <- ~ z + x + z2 + factor(cell)
tested <- with(d, cbind(z * x, z * z2))
score("outcome, households", "y", tested, null, "hh", "u")
score("outcome, people", "y", tested, null, "one", "u")
score("outcome, weighted, households", "y", tested, null, "hh", "w")
score("composition, households", "a", tested, null, "hh", "u")
score("composition, people", "a", tested, null, "one", "u")
tested <- with(d, cbind(z * x, z * z2, z))
score("any, households", "a", tested, ~ x + z2 + factor(cell), "hh", "u")
score("any, people", "a", tested, ~ x + z2 + factor(cell), "one", "u")
