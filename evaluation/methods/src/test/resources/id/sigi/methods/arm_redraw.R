y <- c(3.1,4.7,2.2,6.9,5.4,1.3,7.7,3.8); x <- c(1,0,2,1,3,0,2,1); z <- c(1,0,0,1,1,0,1,0)
blk <- c(1,1,1,1,2,2,2,2)
alldraws <- function(n,m) combn(n,m,function(s){v<-rep(0,n);v[s]<-1;v})
d8 <- alldraws(8,4)
far <- function(ts,t) mean(abs(ts) >= abs(t)*(1-1e-10))
ti <- function(z) summary(lm(y~z*x))$coefficients["z:x","t value"]
ok <- apply(d8,2,function(z) {r<-try(ti(z),TRUE); is.numeric(r)})
cat("interaction", ti(z), all(ok), far(apply(d8,2,ti), ti(z)), "\n")
stale <- z*x; ts <- function(z) summary(lm(y~z+x+stale))$coefficients["stale","t value"]
cat("stale", far(apply(d8,2,ts), ts(z)), "\n")
tl <- function(z) summary(lm(log(y)~z))$coefficients["z","t value"]
cat("log", tl(z), far(apply(d8,2,tl), tl(z)), "\n")
# Sharp null of an effect of two, robust t.
tt <- function(y,z) {m<-mean(y[z==1])-mean(y[z==0]); m/sqrt(var(y[z==1])/4+var(y[z==0])/4)}
y0 <- y-2*z; cat("null", tt(y0,z), far(apply(d8,2,function(v) tt(y0,v)), tt(y0,z)), "\n")
# Blocks with unlike odds: 3 of 4 and 1 of 4; inverse-probability weights made anew with each draw.
z2 <- c(1,1,0,1,0,1,0,0); p <- c(rep(.75,4),rep(.25,4))
ipw <- function(z) {w <- z/p+(1-z)/(1-p); weighted.mean(y[z==1],w[z==1])-weighted.mean(y[z==0],w[z==0])}
A <- alldraws(4,3); B <- alldraws(4,1); g <- expand.grid(1:4,1:4)
v <- apply(g,1,function(i) ipw(c(A[,i[1]],B[,i[2]]))); cat("ipw", ipw(z2), far(v, ipw(z2)), "\n")
# Three arms: 0 0 0 1 1 1 2 2; difference of arm 2 and arm 0, then arm 1 and arm 0.
a <- c(1,0,2,2,0,1,1,0); perms <- list()
for (s in combn(8,3,simplify=FALSE)) for (t in combn(setdiff(1:8,s),3,simplify=FALSE)) {v<-rep(2,8); v[s]<-0; v[t]<-1; perms[[length(perms)+1]]<-v}
for (k in 1:2) {f<-function(a) mean(y[a==k])-mean(y[a==0]); cat("arm",k,f(a),length(perms),far(sapply(perms,f),f(a)),"\n")}
