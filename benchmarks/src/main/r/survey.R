# The peer of SurveySpeed: R's survey on as many respondents of the same design. Arguments: respondents.
# Prints seconds of each part and the memory of the process; values are random, so only its pace is compared.
suppressPackageStartupMessages(library(survey))
count <- as.numeric(commandArgs(TRUE)[1])
set.seed(20260101)
timed <- function(name, work) {
  seconds <- system.time(result <- work)[["elapsed"]]
  peak <- sub("VmHWM:\\s*", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))
  cat(sprintf("%s: %.1f s, peak %s\n", name, seconds, peak))
  invisible(result)
}
psu <- sample.int(100000L, count, replace = TRUE) - 1L
v <- runif(count)
data <- data.frame(
  stratum = psu %% 40L, psu = psu, woman = sample.int(2L, count, replace = TRUE) - 1L, weight = 5 + 6 * runif(count),
  works = as.numeric(v < 0.55 + 0.1 * (psu %% 7) / 7), income = round(exp(1 + v + (psu %% 13) / 13), 2))
design <- timed("design", svydesign(~psu, strata = ~stratum, weights = ~weight, data = data, nest = TRUE))
timed("two totals", print(svytotal(~ works + income, design)))
timed("share", print(svymean(~works, design, deff = TRUE)))
raked <- timed("raking", rake(design, list(~woman), list(data.frame(woman = 0:1, Freq = c(4e7, 4.2e7)))))
timed("share, raked", print(svymean(~works, raked)))

# Covariances of domains of a raked design stop the package at this size; the difference is tried and the rest goes on.
try(timed("difference", print(svycontrast(svyby(~works, ~woman, raked, svymean, covmat = TRUE), c(-1, 1)))))
timed("quantiles", print(svyquantile(~income, raked, c(0.25, 0.5, 0.75))))
