# Logistic regression, and Lee's bounds within two cells, written out; lottery_households.csv is the generated lottery.
d <- read.csv("lottery_households.csv")
g <- glm(I(y > 1.5) ~ z + x + I(z*x), binomial, d, control=glm.control(epsilon=1e-14, maxit=100)); cat("glm", format(coef(g), digits=15), format(fitted(g)[c(1,2,300)], digits=15), "\n")
lee1 <- function(y1, n1, y0, n0) {
  q1 <- length(y1)/n1; q0 <- length(y0)/n0; if (q1 < q0) { r <- lee1(y0,n0,y1,n1); return(list(low=-r$high, high=-r$low, vl=r$vh, vh=r$vl)) }
  p <- (q1-q0)/q1
  trim <- function(y) { y <- sort(y); k <- (1-p)*length(y); w <- pmin(1, pmax(0, k-(seq_along(y)-1))); m <- sum(w*y)/k
    v <- sum(w*(y-m)^2)/(k-1); Q <- max(y[w>1e-9]); vp <- (1-p)^2*((1-q1)/(n1*q1)+(1-q0)/(n0*q0))
    c(m, v/k + (Q-m)^2*p/k + ((Q-m)/(1-p))^2*vp + var(y0)/length(y0)) }
  a <- trim(y1); b <- trim(-y1); list(low=a[1]-mean(y0), high=-b[1]-mean(y0), vl=a[2], vh=b[2]) }
A <- lee1(c(3,5,1,8,9,4,7,2,6,10), 12, c(2,4,3,5,1,6,2,3), 12); B <- lee1(c(5,7,6,4), 9, c(1,3,2,8,4), 8)
wA <- 24*8/12; wB <- 17*4/9; s <- c(wA,wB)/(wA+wB)
cat("lee", format(c(s[1]*A$low+s[2]*B$low, sqrt(s[1]^2*A$vl+s[2]^2*B$vl), s[1]*A$high+s[2]*B$high, sqrt(s[1]^2*A$vh+s[2]^2*B$vh)), digits=14), "\n")
