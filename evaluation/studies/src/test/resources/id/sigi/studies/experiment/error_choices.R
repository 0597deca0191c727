# The numbers of ErrorChoicesTest: R 4.2.2, sandwich 3.0, estimatr 1.0, clubSandwich 0.5.8. Argument: petersen_cl.csv.
suppressMessages({library(sandwich); library(estimatr); library(clubSandwich)})
d <- read.csv(commandArgs(trailingOnly = TRUE)[1])
d$z <- as.numeric(d$x > 0)
line <- function(label, estimate, error, df) cat(sprintf('                "%s|%.15g|%.15g|%d",\n', label, estimate, error, df))
plain <- lm(y ~ z, d)
stata <- lm_robust(y ~ z, d, clusters = firm, se_type = "stata")
line("regression, CR1 clustered by firm", coef(stata)[["z"]], stata$std.error[["z"]], 499)
# clubSandwich's CR3 leaves the factor (G-1)/G out.
jackknife <- vcovCR(plain, cluster = d$firm, type = "CR3")["z", "z"] * 499 / 500
line("regression, CR3 clustered by firm", coef(plain)[["z"]], sqrt(jackknife), 499)
both <- vcovCL(plain, cluster = ~ firm + year, type = "HC1")
line("regression, CR1_TWO_WAY clustered by firm and year", coef(plain)[["z"]], sqrt(both["z", "z"]), 9)
# Firms without both arms have no part in the plan's regression; their cells take all there is.
keep <- ave(d$z, d$firm, FUN = function(z) mean(z) > 0 & mean(z) < 1) == 1
some <- d[keep, ]
areg <- lm_robust(y ~ z, some, fixed_effects = ~firm, clusters = firm, se_type = "stata")
firms <- length(unique(some$firm))
line("regression with cell effects, CR1 clustered by firm", coef(areg)[["z"]], areg$std.error[["z"]], firms - 1)
# xtreg, fe and fixest count the firms, which are the clusters, as one constant.
n <- nrow(some)
nested <- areg$std.error[["z"]] * sqrt((n - firms - 1) / (n - 2))
line("regression with cell effects, CR1_NESTED clustered by firm", coef(areg)[["z"]], nested, firms - 1)
# With the firms of one arm as well, as the regression runs by default.
w <- function(v) v - ave(v, d$firm)
zz <- sum(w(d$z)^2)
e <- w(d$y) - sum(w(d$z) * w(d$y)) / zz * w(d$z)
V <- sum(tapply(w(d$z) * e, d$firm, sum)^2) / zz^2
G <- length(unique(d$firm)); n <- nrow(d)
line("all firms, CR1", sum(w(d$z) * w(d$y)) / zz, sqrt(V * G / (G - 1) * (n - 1) / (n - G - 1)), G - 1)
line("all firms, CR1_NESTED", sum(w(d$z) * w(d$y)) / zz, sqrt(V * G / (G - 1) * (n - 1) / (n - 2)), G - 1)
