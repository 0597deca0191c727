# Errors of the National JTPA Study's men by the conventions of Stata and of R, and what is said of each model as a whole.
# R 4.2.2, estimatr 1.0.0, sandwich 3.0.2. Run with the folder of jtpa_aai.csv as its argument.
suppressMessages({library(estimatr); library(sandwich)})
options(digits = 15)
d <- read.csv(file.path(commandArgs(TRUE)[1], "jtpa_aai.csv")); d <- d[d$sex == 1, ]
line <- function(name, ...) cat(name, sprintf("%.15g", c(...)), "\n")
own <- function(name, m, x) line(name, m$coefficients[x], m$std.error[x], m$df[x])
for (s in c("HC2", "stata")) {
  own(paste("offer", s), lm_robust(earnings ~ assignmt, d, se_type = s), "assignmt")
  own(paste("two stages", s), iv_robust(earnings ~ training | assignmt, d, se_type = s), "training")
  own(paste("cells", s), lm_robust(earnings ~ assignmt, fixed_effects = ~site, d, se_type = s), "assignmt")
}
for (s in c("CR2", "stata")) {
  own(paste("offer by site", s), lm_robust(earnings ~ assignmt, d, clusters = site, se_type = s), "assignmt")
  own(paste("two stages by site", s), iv_robust(earnings ~ training | assignmt, d, clusters = site, se_type = s), "training")
  own(paste("cells by site", s), lm_robust(earnings ~ assignmt, fixed_effects = ~site, clusters = site, d, se_type = s), "assignmt")
}
# xtreg, fe vce(cluster site): the within transformation with its mean, so that k counts the slope and one constant.
d$y <- d$earnings - ave(d$earnings, d$site) + mean(d$earnings); d$z <- d$assignmt - ave(d$assignmt, d$site) + mean(d$assignmt)
m <- lm(y ~ z, d); line("cells by site xtreg", coef(m)[2], sqrt(vcovCL(m, d$site, type = "HC1")[2, 2]), length(unique(d$site)) - 1)

glance <- function(name, m) line(paste("glance", name), m$nobs, m$r.squared, m$adj.r.squared, if (is.null(m$proj_r.squared)) NA else m$proj_r.squared)
x <- ~ hsorged + black + hispanic + married + wkless13 + class_tr + ojt_jsa + age2225 + age2629 + age3035 + age3644 + age4554 + f2sms
glance("offer", lm_robust(earnings ~ assignmt, d))
glance("offer, covariates", lm_robust(update(x, earnings ~ assignmt + .), d))
glance("cells", lm_robust(earnings ~ assignmt, fixed_effects = ~site, d))
glance("lin", lm_lin(earnings ~ assignmt, x, d))
glance("two stages", iv_robust(earnings ~ training | assignmt, d))
glance("two stages, covariates", iv_robust(earnings ~ training + hsorged + black + hispanic + married + wkless13 + class_tr + ojt_jsa + age2225 + age2629 + age3035 + age3644 + age4554 + f2sms | assignmt + hsorged + black + hispanic + married + wkless13 + class_tr + ojt_jsa + age2225 + age2629 + age3035 + age3644 + age4554 + f2sms, d))
glance("two stages, cells", iv_robust(earnings ~ training | assignmt, fixed_effects = ~site, d))

# Quantiles of earnings by arm, all adults, the smallest value with so many at or below it (type 1).
a <- read.csv(file.path(commandArgs(TRUE)[1], "jtpa_aai.csv"))
for (z in 1:0) line(paste("quantiles", z), quantile(a$earnings[a$assignmt == z], c(.15, .25, .5, .75, .85), type = 1))
