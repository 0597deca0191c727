suppressMessages({library(estimatr); library(sandwich)})
set.seed(20201)
n <- 24; hh <- sprintf("h%02d", rep(1:12, each = 2)); area <- rep(c("A","B"), length.out = n)
won <- rep(0L, n); winDraw <- rep(NA, n); rows <- list()
base <- round(rnorm(n, 10, 2), 1)
for (t in 1:3) { inn <- which(is.na(winDraw) & (t == 1 | runif(n) < .9))
  for (a in c("A","B")) { e <- inn[area[inn] == a]; w <- sample(e, min(3, length(e) - 1))
    rows[[length(rows) + 1]] <- data.frame(person = e, draw = t, area = a, z = as.integer(e %in% w)); winDraw[w] <- t } }
d <- do.call(rbind, rows); d <- d[order(d$draw, d$person), ]
take <- runif(n) < .85
eff <- c(2, 3, 1)
for (k in 0:2) {
  s <- d$draw + k
  d[[paste0("d", k)]] <- ifelse(s > 3, NA, as.integer(!is.na(winDraw[d$person]) & winDraw[d$person] == s & take[d$person]))
  since <- s - winDraw[d$person]
  e <- ifelse(!is.na(since) & since >= 0 & take[d$person], eff[pmin(pmax(since, 0), 2) + 1], 0)
  d[[paste0("y", k)]] <- ifelse(s > 3, NA, round(base[d$person] + e + rnorm(nrow(d), 0, 1), 1))
}
d$final <- round(base[d$person] + ifelse(!is.na(winDraw[d$person]), 2, 0), 1)
d$ever <- as.integer(!is.na(winDraw[d$person]))
d$hh <- hh[d$person]; d$cell <- paste(d$draw, d$area)
d$id <- sprintf("r%02d", seq_len(nrow(d))); d$pid <- sprintf("p%02d", d$person)
f <- function(x) ifelse(is.na(x), "-", format(x, trim = TRUE, nsmall = 0))
for (i in seq_len(nrow(d))) cat(with(d[i, ], paste(id, pid, hh, draw, area, z, ever, f(y0), f(y1), f(y2), f(d0), f(d1), f(d2), f(final), sep = " | ")), "\n")
print(table(d$cell, d$z))
show <- function(x) cat(sprintf("%.15g", x), "\n")
for (se in c("CR2", "stata")) { m <- lm_robust(y0 ~ z, d, fixed_effects = ~cell, clusters = hh, se_type = se); show(c(m$coefficients, m$std.error, m$df)) }
# joint
eqs <- list(); for (k in 0:2) { r <- d[!is.na(d[[paste0("y",k)]]), ]; eqs[[length(eqs)+1]] <- data.frame(v = r[[paste0("y",k)]], z = r$z, cell = r$cell, hh = r$hh, eq = paste0("y", k)) }
for (k in 0:2) { r <- d[!is.na(d[[paste0("d",k)]]), ]; eqs[[length(eqs)+1]] <- data.frame(v = r[[paste0("d",k)]], z = r$z, cell = r$cell, hh = r$hh, eq = paste0("d", k)) }
L <- do.call(rbind, eqs); L$ec <- paste(L$eq, L$cell); L$eq <- factor(L$eq, levels = c("y0","y1","y2","d0","d1","d2"))
m <- lm(v ~ 0 + eq:z + ec, L); V <- vcovCL(m, cluster = L$hh, type = "HC0", cadjust = TRUE)
j <- grep(":z$", names(coef(m))); b <- coef(m)[j]; V <- V[j, j]; print(b); G <- length(unique(L$hh)); print(G)
tot <- function(b) { t0 <- b[1]/b[4]; t1 <- (b[2] - b[5]*t0)/b[4]; t2 <- (b[3] - b[5]*t1 - b[6]*t0)/b[4]; c(t0,t1,t2) }
J <- matrix(0, 3, 6); b <- unname(b)
J[1,] <- c(1/b[4],0,0,-b[1]/b[4]^2,0,0)
t <- tot(b)
J[2,] <- (c(0,1,0,0,-t[1],0) - b[5]*J[1,])/b[4]; J[2,4] <- J[2,4] - t[2]/b[4]
J[3,] <- (c(0,0,1,0,-t[2],-t[1]) - b[5]*J[2,] - b[6]*J[1,])/b[4]; J[3,4] <- J[3,4] - t[3]/b[4]
se <- sqrt(diag(J %*% V %*% t(J)))
num <- sapply(1:6, function(i) { h <- 1e-5; e <- replace(numeric(6), i, h); (tot(b+e)-tot(b-e))/(2*h) }); print(max(abs(num-J)))
show(t); show(se); show(b[1:3]); show(sqrt(diag(V)[1:3])); show(b[4:6]); show(sqrt(diag(V)[4:6]))
