# Labour underutilisation in Sakernas, August 2020, Jambi, by the 19th International Conference of Labour Statisticians: LU1 to LU4, the potential labour
# force, time-related underemployment, and youth not in employment, education or training by two rules. R 4.2.2, survey 4.1-1.
# Rscript sakernas-labour.R FOLDER_OF_THE_DATA > sakernas-labour.oracle.json
suppressMessages({library(survey); library(jsonlite)}); options(survey.lonely.psu = "adjust")
d <- read.csv(file.path(commandArgs(TRUE)[1], "sakernas2020_jambi.csv")); d$one <- 1
employed <- d$R12A > 0
seeks <- d$R22A == 1 | d$R22B == 1; future <- d$R25A %in% c(2, 3); available <- d$R26 == 1
unemployed <- !employed & (seeks | future) & available
potential <- !employed & !unemployed & (((seeks | future) & !available) | (!seeks & !future & available))
short <- employed & d$R20B > 0 & d$R20B < 35 & d$R21A == 1 & available
d$u <- as.integer(unemployed); d$p <- as.integer(potential); d$t <- as.integer(short); d$lf <- as.integer(employed | unemployed)
d$ut <- d$u + d$t; d$up <- d$u + d$p; d$utp <- d$u + d$t + d$p; d$elf <- d$lf + d$p
d$e <- as.integer(employed)
young <- d$K6 >= 15 & d$K6 <= 24
d$text <- as.integer(young & !employed & d$R5 != 2 & d$R6E != 1); d$attendance <- as.integer(young & !employed & d$R5 != 2)
des <- svydesign(ids = ~paste(KODE_KAB, ID_NKS), strata = ~paste(KODE_KAB, KLASIFIKAS), weights = ~FINAL_WEIG, data = d, nest = TRUE)
r <- function(x) list(estimate = unname(coef(x)), se = unname(as.numeric(SE(x))))
o <- list(LU1 = r(svyratio(~u, ~lf, des)), LU2 = r(svyratio(~ut, ~lf, des)), LU3 = r(svyratio(~up, ~elf, des)), LU4 = r(svyratio(~utp, ~elf, des)),
  time_related_underemployment = r(svyratio(~t, ~e, des)), potential_total = r(svytotal(~p, des)),
  neet_text = r(svyratio(~text, ~one, subset(des, young))), neet_attendance = r(svyratio(~attendance, ~one, subset(des, young))))
cat(toJSON(o, auto_unbox = TRUE, digits = I(17), pretty = TRUE), "\n")
