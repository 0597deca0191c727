# Reference numbers of SeveralArmsStudyTest by R 4.2.2 with estimatr 1.0.0, multcomp 1.4-22, sandwich 3.0.2 and coin 1.4-2.
# Rscript several-arms.R          prints the rows of the test and every number that it holds against the product
suppressMessages({library(estimatr); library(multcomp); library(sandwich); library(coin)})
set.seed(7)
d <- data.frame(person = sprintf("r%02d", 1:48), site = rep(c("N", "S"), c(22, 26)),
  arm = c(sample(rep(c("none", "cash", "kind"), c(10, 5, 7))), sample(rep(c("none", "cash", "kind"), c(8, 11, 7)))))
d$house <- sprintf("h%02d", sample(1:30, 48, TRUE))
d$age <- sample(18:50, 48, TRUE)
d$took <- as.integer(runif(48) < c(none = 0.1, cash = 0.7, kind = 0.5)[d$arm])
d$y <- round(5 + (d$site == "S") + 0.05 * d$age + 1.2 * d$took + c(none = 0, cash = 0.4, kind = 0)[d$arm] + rnorm(48), 1)
cat(sprintf("%s | %s | %s | %s | %d | %d | %.1f", d$person, d$site, d$arm, d$house, d$age, d$took, d$y), sep = "\n")
show <- function(name, ...) cat(name, sprintf("%.12g", c(...)), "\n", sep = " | ")
of <- function(m, term) { at <- match(term, m$term); c(m$coefficients[[at]], m$std.error[[at]], m$df[[at]], m$p.value[[at]]) }
pairs <- list(c("cash", "none"), c("kind", "none"), c("cash", "kind"))
for (p in pairs) {
  name <- paste(p, collapse = " minus "); e <- d[d$arm %in% p, ]; e$z <- as.integer(e$arm == p[1])
  m <- difference_in_means(y ~ z, e, blocks = site); show(paste(name, "difference"), m$coefficients, m$std.error, m$df, m$p.value)
  show(paste(name, "iv"), of(iv_robust(y ~ took | z, e, fixed_effects = ~site, se_type = "HC2"), "took"))
  d$a <- relevel(factor(d$arm), p[2]); term <- paste0("a", p[1])
  show(paste(name, "fe"), of(lm_robust(y ~ a, d, fixed_effects = ~site, se_type = "HC2"), term))
  show(paste(name, "fe covariate CR2"), of(lm_robust(y ~ a + age, d, fixed_effects = ~site, clusters = house, se_type = "CR2"), term))
  show(paste(name, "lin"), of(lm_lin(y ~ a, ~ age, d, se_type = "HC2"), term))
  show(paste(name, "age omnibus by difference"), with(difference_in_means(age ~ z, e, blocks = site), c(coefficients, std.error)))
}
ps <- sapply(pairs, function(p) { d$a <- relevel(factor(d$arm), p[2]); of(lm_robust(y ~ a, d, fixed_effects = ~site), paste0("a", p[1]))[4] })
l <- lm(y ~ arm + site, transform(d, arm = relevel(factor(arm), "none"))); V <- vcovHC(l, "HC2")
g <- glht(l, linfct = c("armcash = 0", "armkind = 0", "armcash - armkind = 0"), vcov. = V)
show("holm over arms, multcomp", summary(g, test = adjusted("holm"))$test$pvalues); show("bh over arms, multcomp", summary(g, test = adjusted("BH"))$test$pvalues)
f <- summary(glht(l, linfct = c("armcash = 0", "armkind = 0"), vcov. = V), test = Ftest())$test
show("joint", f$fstat, f$df, f$pvalue)
for (p in list(c("trt1", "ctrl"), c("trt2", "ctrl"), c("trt1", "trt2"))) {
  e <- do.call(rbind, lapply(split(PlantGrowth, PlantGrowth$group), head, 8)); e <- droplevels(e[e$group %in% p, ])
  show(paste("PlantGrowth", paste(p, collapse = " minus ")), pvalue(oneway_test(weight ~ group, e, distribution = exact())))
}
