# The score of ScoreTrailTest: restricted likelihood of the normal-normal model, maximised without the project's code.
courses <- list(p = c(3.875, 2), q = c(4, 3), r = c(1.5, 2.5, 2))
n <- sapply(courses, length)
y <- sapply(courses, mean)
s2 <- sum(sapply(courses, function(x) sum((x - mean(x))^2))) / sum(n - 1)
v <- s2 / n
restricted <- function(t2) {
  w <- 1 / (t2 + v)
  m <- sum(w * y) / sum(w)
  -0.5 * (sum(log(t2 + v)) + log(sum(w)) + sum(w * (y - m)^2))
}
score <- function(t2) {   # derivative, for a root to all digits
  w <- 1 / (t2 + v)
  m <- sum(w * y) / sum(w)
  -0.5 * (sum(w) - sum(w^2) / sum(w) - sum(w^2 * (y - m)^2))
}
t2 <- optimize(restricted, c(0, 100), maximum = TRUE, tol = 1e-12)$maximum
if (score(0) <= 0) t2 <- 0 else t2 <- uniroot(score, c(0, 100), tol = 1e-15)$root
w <- 1 / (t2 + v)
m <- sum(w * y) / sum(w)
b <- t2 / (t2 + v)
cat(sprintf("t2 %.15g  m %.15g\n", t2, m))
cat(sprintf("%s %.15g %.15g\n", names(y), m + b * (y - m), sqrt(b * v + (1 - b)^2 / sum(w))))
