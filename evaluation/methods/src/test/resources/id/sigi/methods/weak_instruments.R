# Effective F of Montiel Olea and Pflueger (2013): pi' Q pi / tr(V Q), Q the Gram of the instruments less what exogenous columns explain.
suppressMessages({library(estimatr)})
d <- read.csv("lottery_households.csv")
d$zx <- d$z*d$x
eff <- function(Z, X, dd, type, cl=NULL) {
  Zt <- residuals(lm(Z ~ X)); if (is.null(dim(Zt))) Zt <- cbind(Zt); colnames(Zt) <- colnames(Z)
  D <- data.frame(dd=dd, Z, X); nm <- colnames(Z)
  f <- lm_robust(as.formula(paste("dd ~", paste(c(nm, colnames(X)), collapse="+"))), D, se_type=type, clusters=cl)
  pi <- coef(f)[nm]; V <- f$vcov[nm,nm,drop=FALSE]; Q <- crossprod(Zt); c(sum(pi*(Q%*%pi))/sum(diag(V%*%Q)))
}
M <- model.matrix(~factor(d$cell)+d$x)[,-1]; colnames(M) <- paste0("m",seq_len(ncol(M)))
Z <- as.matrix(d[,c("z","z2","zx")])
for (ty in c("HC0","HC1","HC2")) cat("three", ty, format(eff(Z,M,d$d,ty),digits=15), "\n")
for (ty in c("CR0","stata","CR2")) cat("three", ty, format(eff(Z,M,d$d,ty,d$hh),digits=15), "\n")
cat("one HC2", format(eff(Z[,1,drop=FALSE],M,d$d,"HC2"),digits=15), "\n")
cat("one CR2", format(eff(Z[,1,drop=FALSE],M,d$d,"CR2",d$hh),digits=15), "\n")
# Anderson-Rubin, clustered CR2, weak instrument (z shuffled by index): limits by bisection on the t test of z in y - b d.
ar <- function(z, b) { f <- lm_robust(I(y-b*d) ~ z + x, data=data.frame(y=d$y,d=d$d,x=d$x,z=z,cell=d$cell,hh=d$hh), fixed_effects=~factor(cell), clusters=hh, se_type="CR2"); f$p.value["z"] - 0.05 }
lim <- function(z, a, b) uniroot(function(t) ar(z,t), c(a,b), tol=1e-13)$root
cat("AR strong", format(c(lim(d$z,-1,1.0), lim(d$z,1.0,3)),digits=14), "\n")

zw <- as.numeric(((seq_len(nrow(d))*7) %% 13) < 5); cat("first stage t", summary(lm_robust(d~zw+x,cbind(d,zw=zw),fixed_effects=~factor(cell),clusters=hh))$coefficients["zw",3],"\n")
g <- seq(-60,60,by=.5); p <- sapply(g,function(t) ar(zw,t)); cat("AR weak rejected", length(g[p<0]), range(g[p<0]), "edge", p[1], p[length(p)], "\n")
# Complier means of y, with cells: 2SLS of y d on d and of y (1-d) on 1-d.
for (ty in c("HC2")) { d$yd <- d$y*d$d; d$c0 <- 1-d$d; d$y0 <- d$y*d$c0
 a <- iv_robust(yd ~ d + factor(cell) | z + factor(cell), d, se_type=ty); b <- iv_robust(y0 ~ c0 + factor(cell) | z + factor(cell), d, se_type=ty)
 cat("treated", format(c(coef(a)["d"],a$std.error["d"]),digits=14), "control", format(c(coef(b)["c0"],b$std.error["c0"]),digits=14), "\n")
 d$xd <- d$x*d$d; a <- iv_robust(xd ~ d + factor(cell) | z + factor(cell), d, se_type=ty); cat("x", format(c(coef(a)["d"],a$std.error["d"]),digits=14),"\n")}
cat("AR weak edges", format(c(lim(zw,-8,0), lim(zw,0,8)),digits=14), "\n")
