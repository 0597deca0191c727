# Makes the data of the guide to plans (docs/PLANS.md). Nobody is behind these rows: every value is drawn by chance, with a fixed seed.
# Two seeds, those of the waiting lists and of the re-entry, are second tries: with the first an interval missed the effect that was put in,
# as one in twenty does, and a reader of a first example would have taken that for a fault.
# Rscript examples/plans/make-data.R examples/plans        (R 4.2.2; the survey with labels needs haven 2.5)
folder <- commandArgs(trailingOnly = TRUE)[1]
keep <- function(name, rows) write.csv(rows, file.path(folder, paste0(name, ".csv")), row.names = FALSE, quote = FALSE, na = "")
coin <- function(p) as.integer(runif(length(p)) < p)
drawn <- function(n, winners) { z <- integer(n); z[sample(n, winners)] <- 1L; z }
id <- function(letter, n) sprintf("%s%03d", letter, seq_len(n))

# Income is in thousands of rupiah a month.
set.seed(20200411)
n <- 300
woman <- coin(rep(0.5, n)); age <- sample(18:55, n, TRUE); before <- round(pmax(0, rnorm(n, 1500 - 200 * woman, 500)))
offered <- drawn(n, 120); took_part <- coin(ifelse(offered == 1, 0.8, 0.05)); answered <- coin(ifelse(offered == 1, 0.92, 0.85))
income <- round(pmax(0, 500 + 0.8 * before + 300 * took_part + rnorm(n, 0, 400)))
has_job <- coin(plogis(-0.6 + 0.0006 * before + 0.5 * took_part))
keep("individual-lottery", data.frame(entrant = id("e", n), offered, took_part, woman, age, before, answered,
  income = ifelse(answered == 1, income, NA), has_job = ifelse(answered == 1, has_job, NA)))

set.seed(20200412)
cells <- data.frame(wave = rep(1:2, each = 3), area = rep(c("north", "east", "west"), 2), people = c(120, 90, 50, 100, 80, 60),
  places = c(24, 36, 30, 25, 40, 42))
rows <- do.call(rbind, lapply(seq_len(nrow(cells)), function(at) {
  cell <- cells[at, ]; m <- cell$people; z <- drawn(m, cell$places); took <- coin(ifelse(z == 1, 0.75, 0.02))
  data.frame(wave = cell$wave, area = cell$area, places = cell$places, offered = z, took_part = took,
    income = round(pmax(0, rnorm(m, 1800 - 1200 * cell$places / m, 400) + 250 * took)))
}))
keep("stratified-lottery", cbind(entrant = id("e", nrow(rows)), rows))

set.seed(20200413)
houses <- data.frame(household = id("h", 150), regency = rep(c("A", "B", "C"), each = 50), size = sample(1:4, 150, TRUE, c(0.3, 0.35, 0.2, 0.15)),
  offered = c(drawn(50, 25), drawn(50, 20), drawn(50, 15)), shared = rnorm(150, 0, 350))
rows <- houses[rep(seq_len(150), houses$size), ]
rows$income <- round(pmax(0, 1500 + 200 * rows$offered + rows$shared + rnorm(nrow(rows), 0, 300)))
keep("household-lottery", cbind(person = id("p", nrow(rows)), rows[c("household", "regency", "offered", "income")]))

# People are taken in random order; whoever lives with a winner is passed over.
set.seed(20200414)
rows <- houses[rep(seq_len(150), houses$size), c("household", "regency", "size", "shared")]
rows$offered <- 0L
for (regency in c("A", "B", "C")) {
  open <- 30; used <- character()
  for (at in sample(which(rows$regency == regency))) if (open > 0 && !(rows$household[at] %in% used)) {
    rows$offered[at] <- 1L; used <- c(used, rows$household[at]); open <- open - 1
  }
}
rows$income <- round(pmax(0, 1500 + 200 * rows$offered - 80 * rows$size + rows$shared + rnorm(nrow(rows), 0, 300)))
keep("household-cap", cbind(person = id("p", nrow(rows)), rows[c("household", "size", "regency", "offered", "income")]))

set.seed(20200415)
villages <- data.frame(village = id("v", 32), district = rep(c("A", "B", "C", "D"), each = 8), size = sample(8:22, 32, TRUE),
  offered = c(replicate(4, drawn(8, 4))), shared = rnorm(32, 0, 250))
rows <- villages[rep(seq_len(32), villages$size), ]
rows$income <- round(pmax(0, 1500 + 250 * rows$offered + rows$shared + rnorm(nrow(rows), 0, 400)))
keep("village-lottery", cbind(person = id("p", nrow(rows)), rows[c("village", "district", "offered", "income")]))

set.seed(20200416)
pairs <- 100
alike <- rnorm(pairs, 0, 500)
rows <- data.frame(pair = rep(id("m", pairs), each = 2), offered = c(replicate(pairs, sample(0:1))), alike = rep(alike, each = 2))
rows$income <- round(pmax(0, 1500 + 200 * rows$offered + rows$alike + rnorm(2 * pairs, 0, 250)))
keep("matched-pairs", cbind(person = id("p", 2 * pairs), rows[c("pair", "offered", "income")]))

# Each course offers its seats down a list in random order until all are taken.
set.seed(20200437)
rows <- do.call(rbind, lapply(seq_len(12), function(list) {
  m <- sample(18:26, 1); seats <- sample(5:8, 1); would <- coin(rep(0.65, m)); takers <- cumsum(would)
  last <- which(takers == seats)[1]; offered <- as.integer(seq_len(m) <= last)
  took <- offered * would
  data.frame(course = sprintf("c%02d", list), rank = seq_len(m), seats, offered, took,
    income = round(pmax(0, 1400 + 250 * would + 300 * took + rnorm(m, 0, 350))))
}))
keep("waiting-list", cbind(entrant = id("e", nrow(rows)), rows))

# Losers may enter the next of three draws; the more persistent do, and earn more whether they win or not.
set.seed(20200438)
people <- 200
persistence <- rnorm(people); area <- rep(c("north", "south"), each = people / 2)
house <- sprintf("h%03d", ceiling(sample(people) / 2))
waiting <- rep(TRUE, people); won_in <- rep(0, people); entries <- list()
for (draw in 1:3) {
  enters <- which(waiting & (draw == 1 | runif(people) < plogis(0.5 + 1.2 * persistence)))
  z <- integer(people)
  for (place in unique(area)) { here <- enters[area[enters] == place]; z[sample(here, round(0.35 * length(here)))] <- 1L }
  won_in[z == 1] <- draw; waiting <- waiting & z == 0
  entries[[draw]] <- data.frame(person = enters, draw, won = z[enters])
}
takes <- coin(rep(0.85, people))
measured <- sapply(1:3, function(round) round(1500 + 150 * persistence + 60 * round
  + 250 * takes * (won_in > 0 & won_in <= round) + rnorm(people, 0, 250)))
began <- sapply(1:3, function(round) as.integer(takes == 1 & won_in == round))
rows <- do.call(rbind, entries)
later <- function(matrix, lag) mapply(function(who, draw) if (draw + lag <= 3) matrix[who, draw + lag] else NA, rows$person, rows$draw)
keep("re-entry", data.frame(entry = id("r", nrow(rows)), person = sprintf("a%03d", rows$person), household = house[rows$person],
  draw = rows$draw, area = area[rows$person], won = rows$won, income_0 = later(measured, 0), income_1 = later(measured, 1),
  income_2 = later(measured, 2), began_0 = later(began, 0), began_1 = later(began, 1), began_2 = later(began, 2)))

# Two stages: blocks within strata with unequal chances, ten adults in each block.
set.seed(20200419)
frame <- data.frame(stratum = rep(c("urban-A", "rural-A", "urban-B", "rural-B"), c(10, 8, 14, 10)),
  weight = rep(c(210, 340, 180, 420), c(10, 8, 14, 10)))
frame$block <- id("b", nrow(frame)); frame$local <- rnorm(nrow(frame), 0, 0.5)
rows <- frame[rep(seq_len(nrow(frame)), each = 10), ]
rows$weight <- rows$weight + sample(c(-20, 0, 20), nrow(rows), TRUE)
rows$woman <- coin(rep(0.5, nrow(rows)))
rows$in_labour_force <- coin(plogis(1 - 0.9 * rows$woman + rows$local))
rows$unemployed <- rows$in_labour_force * coin(plogis(-2.2 + rows$local + 0.6 * grepl("urban", rows$stratum)))
keep("survey", rows[c("stratum", "block", "weight", "woman", "in_labour_force", "unemployed")])

# The same as an interviewer's program hands it on: codes with labels, and two of the answers missing for a reason.
library(haven)
set.seed(20200422)
strata <- c("Urban A" = 1, "Rural A" = 2, "Urban B" = 3, "Rural B" = 4)
age <- sample(15:64, nrow(rows), TRUE)
income <- as.numeric(ifelse(rows$unemployed == 0 & rows$in_labour_force == 1, 100000 * round(exp(rnorm(nrow(rows), 3, 0.6))), NA))
asked <- which(!is.na(income)); income[sample(asked, 15)] <- tagged_na("a"); income[sample(setdiff(asked, which(is.na(income))), 11)] <- tagged_na("b")
write_dta(data.frame(
  respondent = structure(sprintf("0812-%04d-%04d", seq_len(nrow(rows)), sample(9999, nrow(rows))), label = "Contact of the respondent"),
  stratum = labelled(as.numeric(match(rows$stratum, c("urban-A", "rural-A", "urban-B", "rural-B"))), strata, label = "Stratum of the sample"),
  block = structure(as.character(rows$block), label = "Census block, the primary sampling unit"),
  weight = structure(rows$weight, label = "Design weight"),
  woman = labelled(rows$woman, c(Man = 0, Woman = 1), label = "Sex"),
  age = structure(age, label = "Age at the last birthday"),
  in_labour_force = labelled(rows$in_labour_force, c(No = 0, Yes = 1), label = "In the labour force"),
  unemployed = labelled(rows$unemployed, c(No = 0, Yes = 1), label = "Unemployed"),
  income = labelled(income, c(Refused = tagged_na("a"), "Does not know" = tagged_na("b")), label = "Income of the last month, rupiah")),
  file.path(folder, "survey.dta"), version = 14, label = "A labour-force survey")

# Who applied, was selected and completed a course; women are younger and rarer among those with much schooling, and complete less in the villages.
set.seed(20200422)
n <- 900
rows <- data.frame(sex = ifelse(coin(rep(0.45, n)) == 1, "F", "M"))
rows$age_group <- ifelse(coin(ifelse(rows$sex == "F", 0.6, 0.45)) == 1, "18-29", "30-64")
rows$place <- ifelse(coin(ifelse(rows$sex == "F", 0.35, 0.5)) == 1, "rural", "urban")
rows$selected <- coin(rep(0.7, n))
rows$completed <- rows$selected * coin(plogis(0.9 + 0.5 * (rows$age_group == "18-29") - 0.9 * (rows$place == "rural") - 0.3 * (rows$sex == "F")))
rows$completed_on <- ifelse(rows$completed == 1, sample(20:420, n, TRUE), NA)
rows$had_account <- coin(ifelse(rows$place == "rural", 0.5, 0.8))
keep("indicators", cbind(applicant = id("a", n), rows))

# Vouchers of two sizes against none; offices differ in the shares of arms. Training raises income by 400; the vouchers bring people to it and do nothing else.
set.seed(20200421)
offices <- data.frame(office = c("A", "B", "C", "D"), people = c(150, 120, 180, 150), small = c(50, 30, 60, 25), large = c(50, 50, 30, 75))
rows <- do.call(rbind, lapply(seq_len(nrow(offices)), function(at) {
  o <- offices[at, ]; m <- o$people
  arm <- sample(rep(c("small", "large", "none"), c(o$small, o$large, m - o$small - o$large)))
  woman <- coin(rep(0.5, m)); before <- round(pmax(0, rnorm(m, 1400 + 150 * at - 200 * woman, 500)))
  trained <- coin(c(none = 0.1, small = 0.45, large = 0.8)[arm]); answered <- coin(c(none = 0.85, small = 0.88, large = 0.93)[arm])
  income <- round(pmax(0, 400 + 0.8 * before + 400 * trained + rnorm(m, 0, 350)))
  data.frame(office = o$office, arm, trained, woman, before, answered, income = ifelse(answered == 1, income, NA),
    has_job = ifelse(answered == 1, coin(plogis(-0.8 + 0.0006 * before + 0.4 * trained)), NA))
}))
keep("several-arms", cbind(entrant = id("e", nrow(rows)), rows))

# A panel of three rounds in 36 villages of three strata: states move by one chain, and who is unemployed answers the next round less often.
set.seed(20200422)
frame <- data.frame(stratum = rep(c("coast", "plain", "hills"), each = 12), weight = rep(c(120, 260, 180), each = 12), village = id("v", 36))
rows <- frame[rep(seq_len(nrow(frame)), each = 20), ]; people <- nrow(rows)
rows$weight <- rows$weight + sample(c(-15, 0, 15), people, TRUE); rows$woman <- coin(rep(0.5, people))
states <- c("employed", "unemployed", "outside")
moves <- matrix(c(0.86, 0.05, 0.09, 0.38, 0.42, 0.20, 0.14, 0.08, 0.78), 3, byrow = TRUE)
state <- matrix(0L, people, 3)
state[, 1] <- sapply(rows$woman, function(woman) sample(3, 1, prob = if (woman == 1) c(0.46, 0.18, 0.36) else c(0.62, 0.18, 0.20)))
for (round in 2:3) state[, round] <- sapply(state[, round - 1], function(from) sample(3, 1, prob = moves[from, ]))
answers <- matrix(coin(rep(c(1, 0.85, 0.8), each = people)), people); answers[, 2:3] <- answers[, 2:3] * coin(ifelse(state[, 2:3] == 2, 0.7, 0.95))
long <- do.call(rbind, lapply(1:3, function(round) data.frame(person = id("q", people), rows, round = c("baseline", "half-year", "year")[round],
  status = states[state[, round]], answered = answers[, round])))
long <- long[long$answered == 1, c("person", "stratum", "village", "weight", "woman", "round", "status")]
keep("labour-panel", long[order(long$person), ])
# Scores of courses by assessors who differ in severity: the components of variance are .36 (course), .16 (provider), .09 (assessor) and .25. A07 grows milder by .05 a month; the
# eight anchors are scored by everybody.
set.seed(20200423)
courses <- data.frame(course = id("c", 60), provider = sprintf("p%02d", rep(1:12, each = 5)), hours = sample(seq(10, 60, 5), 60, TRUE), anchor = rep(c(1, 0, 0, 0, 0, 0, 0), length.out = 60)[1:60])
courses$anchor[cumsum(courses$anchor) > 8] <- 0
quality <- rnorm(60, 0, 0.6) + rep(rnorm(12, 0, 0.4), each = 5); severity <- rnorm(8, 0, 0.3)
rows <- do.call(rbind, lapply(seq_len(60), function(at) do.call(rbind, lapply(c("admission", if (at %% 3 == 0) "operation"), function(phase) {
  who <- if (courses$anchor[at] == 1) 1:8 else sort(sample(8, 3)); month <- if (phase == "admission") sample(1:12, 1) else sample(13:18, 1)
  do.call(rbind, lapply(who, function(a) data.frame(courses[at, ], phase, assessor = sprintf("A%02d", a), month, aspect = c("curriculum", "delivery"),
    score = pmin(5, pmax(1, round(3.4 + quality[at] + severity[a] - 0.2 * (phase == "operation") + 0.01 * (courses$hours[at] - 35) + (a == 7) * 0.05 * (month - 9) + rnorm(2, 0, 0.5) + rnorm(1, 0, 0.35)))))))
}))))
keep("ratings", rows[order(rows$course, rows$phase, rows$assessor, rows$aspect), ])

# A sample of two stages: blocks in strata, households in blocks, all adults of a household; income of those who answered. Men answer less.
set.seed(20200423)
strata <- data.frame(stratum = c("coast", "hills", "town"), blocks = c(60, 90, 40), drawn = c(8, 9, 7))
rows <- do.call(rbind, lapply(seq_len(nrow(strata)), function(h) do.call(rbind, lapply(seq_len(strata$drawn[h]), function(i) {
  households <- sample(14:26, 1); asked <- 5
  do.call(rbind, lapply(seq_len(asked), function(j) {
    adults <- sample(1:4, 1)
    data.frame(stratum = strata$stratum[h], block = 100 * h + i, household = 1000 * (100 * h + i) + j, blocks = strata$blocks[h], households = households,
      weight = round(strata$blocks[h] / strata$drawn[h] * households / asked, 4), level = rnorm(1, 0, .3))[rep(1, adults), ]
  }))
}))))
n <- nrow(rows)
rows$woman <- coin(rep(.51, n)); rows$age <- sample(15:64, n, TRUE)
rows$works <- coin(plogis(.4 + rows$level - .5 * rows$woman + .25 * (rows$stratum == "town") + .02 * (rows$age - 40)))
rows$income <- ifelse(rows$works == 1, round(exp(7 + rows$level + .25 * (rows$stratum == "town") + rnorm(n, 0, .5))), NA)
rows$answered <- coin(ifelse(rows$woman == 1, .9, .75))
rows$works[rows$answered == 0] <- NA; rows$income[rows$answered == 0] <- NA; rows$level <- NULL
keep("survey-design", cbind(respondent = id("p", n), rows))
