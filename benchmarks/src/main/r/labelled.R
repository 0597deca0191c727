# Rscript benchmarks/src/main/r/labelled.R FILE ROWS REPEATS: writes 20 variables of every kind to FILE (.dta or .sav), and times haven reading it.
library(haven)
arguments <- commandArgs(trailingOnly = TRUE)
file <- arguments[1]; n <- as.integer(arguments[2]); repeats <- as.integer(arguments[3])
if (!file.exists(file)) {
  set.seed(20200501)
  data <- data.frame(id = seq_len(n))
  for (i in 1:8) data[[paste0("decimal", i)]] <- rnorm(n, 100, 15)
  for (i in 1:4) data[[paste0("code", i)]] <- labelled(as.numeric(sample(c(1:5, NA), n, TRUE)), c(One = 1, Two = 2, Three = 3, Four = 4, Five = 5))
  for (i in 1:3) data[[paste0("count", i)]] <- sample(100000L, n, TRUE)
  data$born <- as.Date("1950-01-01") + sample(20000, n, TRUE)
  data$province <- sample(c("Aceh", "Jambi", "Nusa Tenggara Timur", "Papua Barat"), n, TRUE)
  data$village <- sprintf("%010d", sample(80000, n, TRUE))
  data$note <- paste("note", sample(1000, n, TRUE))
  if (endsWith(file, ".dta")) write_dta(data, file) else write_sav(data, file)
}
read <- if (endsWith(file, ".dta")) read_dta else read_sav
for (i in seq_len(repeats)) cat(sprintf("haven %.2f s\n", system.time(read(file))[["elapsed"]]))
