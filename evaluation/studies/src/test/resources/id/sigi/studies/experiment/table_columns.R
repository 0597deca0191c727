# Reference numbers of TableColumnsTest by R 4.2.2 with estimatr 1.0.0: five columns of one table, each with covariates and clusters of its own.
# Rscript table_columns.R          prints the rows of the test and estimate, standard error and degrees of freedom of each column
suppressMessages(library(estimatr))
set.seed(11)
d <- data.frame(person = sprintf("r%02d", 1:40), site = rep(c("N", "S"), each = 20), village = sprintf("v%d", rep(1:10, each = 4)),
  won = c(replicate(2, sample(rep(0:1, each = 10)))), age = sample(18:50, 40, TRUE), woman = sample(0:1, 40, TRUE))
d$house <- sprintf("h%02d", sample(1:24, 40, TRUE))
d$y <- round(5 + (d$site == "S") + 0.05 * d$age - 0.4 * d$woman + 0.6 * d$won + rnorm(40), 1)
cat(sprintf("%s | %s | %s | %s | %d | %d | %d | %.1f", d$person, d$site, d$village, d$house, d$won, d$age, d$woman, d$y), sep = "\n")
show <- function(name, m) { at <- match("won", m$term); cat(name, sprintf("%.12g", c(m$coefficients[[at]], m$std.error[[at]], m$df[[at]])), sep = " | "); cat("\n") }
show("1", lm_robust(y ~ won, d, se_type = "HC2"))
show("2", lm_robust(y ~ won + age, d, se_type = "HC2"))
show("3", lm_robust(y ~ won + age + woman, d, fixed_effects = ~site, clusters = house, se_type = "CR2"))
show("4", lm_robust(y ~ won + age, d, fixed_effects = ~site, clusters = village, se_type = "CR2"))
show("5", lm_robust(y ~ won + woman, d, clusters = village, se_type = "stata"))
