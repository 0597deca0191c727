package id.sigi.studies.lottery;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Twenty-four people of twelve households in up to three draws of two areas: losers enter again nearly always, winners never. Outcomes and
 * whether the programme was taken part in are those of the draw's own time, one draw later and two draws later; the last column is one final
 * outcome. Made by stacked-draws.R, which also has the reference numbers.
 */
final class StackedDraws {
    static final String GRID = """
            draw_entry:string | applicant_id:string | household:string | draw:integer | area:string | won:integer | ever:integer | y0:double | y1:double | y2:double | d0:integer | d1:integer | d2:integer | final:double
            r01 | p01 | h01 | 1 | A | 0 | 1 | 11.8 | 14.4 | 16.3 | 0 | 1 | 0 | 15.1
            r02 | p02 | h01 | 1 | B | 1 | 1 | 13.3 | 12.8 | 9.9 | 1 | 0 | 0 | 12.8
            r03 | p03 | h02 | 1 | A | 1 | 1 | 10.6 | 10.2 | 9.5 | 0 | 0 | 0 | 12.6
            r04 | p04 | h02 | 1 | B | 0 | 0 | 10 | 7.9 | 10.1 | 0 | 0 | 0 | 8.9
            r05 | p05 | h03 | 1 | A | 0 | 1 | 9.3 | 10.9 | 12.2 | 0 | 1 | 0 | 11.3
            r06 | p06 | h03 | 1 | B | 0 | 0 | 11.1 | 9.8 | 9.9 | 0 | 0 | 0 | 9.1
            r07 | p07 | h04 | 1 | A | 0 | 1 | 12.3 | 13.3 | 11.8 | 0 | 0 | 0 | 14.3
            r08 | p08 | h04 | 1 | B | 0 | 1 | 11.9 | 10.5 | 13.6 | 0 | 0 | 1 | 13.2
            r09 | p09 | h05 | 1 | A | 0 | 0 | 7.3 | 7.3 | 7.2 | 0 | 0 | 0 | 7.1
            r10 | p10 | h05 | 1 | B | 1 | 1 | 12.5 | 14.2 | 14 | 1 | 0 | 0 | 14.1
            r11 | p11 | h06 | 1 | A | 0 | 0 | 9 | 8 | 10.2 | 0 | 0 | 0 | 9.5
            r12 | p12 | h06 | 1 | B | 0 | 1 | 8.8 | 12.8 | 14.2 | 0 | 1 | 0 | 12.1
            r13 | p13 | h07 | 1 | A | 1 | 1 | 11.7 | 14.7 | 10.6 | 1 | 0 | 0 | 12.5
            r14 | p14 | h07 | 1 | B | 0 | 1 | 6.2 | 9.4 | 9.6 | 0 | 1 | 0 | 8.2
            r15 | p15 | h08 | 1 | A | 0 | 1 | 9.1 | 12.5 | 13.6 | 0 | 1 | 0 | 11.9
            r16 | p16 | h08 | 1 | B | 1 | 1 | 9.3 | 9 | 8.3 | 1 | 0 | 0 | 8.5
            r17 | p17 | h09 | 1 | A | 0 | 1 | 12.4 | 10.6 | 14.5 | 0 | 0 | 1 | 14
            r18 | p18 | h09 | 1 | B | 0 | 1 | 10.8 | 11.1 | 13.3 | 0 | 1 | 0 | 12.9
            r19 | p19 | h10 | 1 | A | 0 | 0 | 8.1 | 9.1 | 8 | 0 | 0 | 0 | 8.4
            r20 | p20 | h10 | 1 | B | 0 | 1 | 10.4 | 10.8 | 13.5 | 0 | 0 | 1 | 12.4
            r21 | p21 | h11 | 1 | A | 1 | 1 | 12.3 | 13.6 | 12.1 | 1 | 0 | 0 | 13
            r22 | p22 | h11 | 1 | B | 0 | 1 | 8.5 | 8.6 | 10.5 | 0 | 0 | 1 | 10.1
            r23 | p23 | h12 | 1 | A | 0 | 1 | 9.6 | 10.4 | 11.5 | 0 | 0 | 1 | 10.7
            r24 | p24 | h12 | 1 | B | 0 | 0 | 10.1 | 7.9 | 6.3 | 0 | 0 | 0 | 8.6
            r25 | p01 | h01 | 2 | A | 1 | 1 | 16.7 | 14.9 | - | 1 | 0 | - | 15.1
            r26 | p04 | h02 | 2 | B | 0 | 0 | 8.5 | 9.6 | - | 0 | 0 | - | 8.9
            r27 | p05 | h03 | 2 | A | 1 | 1 | 10.1 | 12.4 | - | 1 | 0 | - | 11.3
            r28 | p06 | h03 | 2 | B | 0 | 0 | 8.1 | 9.1 | - | 0 | 0 | - | 9.1
            r29 | p07 | h04 | 2 | A | 0 | 1 | 13.7 | 12.9 | - | 0 | 0 | - | 14.3
            r30 | p08 | h04 | 2 | B | 0 | 1 | 11.6 | 12.7 | - | 0 | 1 | - | 13.2
            r31 | p09 | h05 | 2 | A | 0 | 0 | 7.8 | 5.8 | - | 0 | 0 | - | 7.1
            r32 | p11 | h06 | 2 | A | 0 | 0 | 10.5 | 11.4 | - | 0 | 0 | - | 9.5
            r33 | p12 | h06 | 2 | B | 1 | 1 | 13.2 | 12.5 | - | 1 | 0 | - | 12.1
            r34 | p14 | h07 | 2 | B | 1 | 1 | 7.2 | 11.5 | - | 1 | 0 | - | 8.2
            r35 | p15 | h08 | 2 | A | 1 | 1 | 12 | 12.2 | - | 1 | 0 | - | 11.9
            r36 | p17 | h09 | 2 | A | 0 | 1 | 12 | 14.4 | - | 0 | 1 | - | 14
            r37 | p18 | h09 | 2 | B | 1 | 1 | 13.7 | 14.6 | - | 1 | 0 | - | 12.9
            r38 | p19 | h10 | 2 | A | 0 | 0 | 7.5 | 9.1 | - | 0 | 0 | - | 8.4
            r39 | p20 | h10 | 2 | B | 0 | 1 | 10.5 | 13.6 | - | 0 | 1 | - | 12.4
            r40 | p22 | h11 | 2 | B | 0 | 1 | 7.6 | 9.7 | - | 0 | 1 | - | 10.1
            r41 | p24 | h12 | 2 | B | 0 | 0 | 7.8 | 7.8 | - | 0 | 0 | - | 8.6
            r42 | p04 | h02 | 3 | B | 0 | 0 | 9.2 | - | - | 0 | - | - | 8.9
            r43 | p07 | h04 | 3 | A | 1 | 1 | 14.1 | - | - | 0 | - | - | 14.3
            r44 | p08 | h04 | 3 | B | 1 | 1 | 12.8 | - | - | 1 | - | - | 13.2
            r45 | p09 | h05 | 3 | A | 0 | 0 | 7.3 | - | - | 0 | - | - | 7.1
            r46 | p11 | h06 | 3 | A | 0 | 0 | 7.9 | - | - | 0 | - | - | 9.5
            r47 | p17 | h09 | 3 | A | 1 | 1 | 12.2 | - | - | 1 | - | - | 14
            r48 | p19 | h10 | 3 | A | 0 | 0 | 8.7 | - | - | 0 | - | - | 8.4
            r49 | p20 | h10 | 3 | B | 1 | 1 | 12.3 | - | - | 1 | - | - | 12.4
            r50 | p22 | h11 | 3 | B | 1 | 1 | 8.2 | - | - | 1 | - | - | 10.1
            r51 | p23 | h12 | 3 | A | 1 | 1 | 11 | - | - | 1 | - | - | 10.7
            r52 | p24 | h12 | 3 | B | 0 | 0 | 9 | - | - | 0 | - | - | 8.6
            """;

    private StackedDraws() {}

    static Dataset<Row> rows() {
        return Rows.of(SparkForTests.session(), GRID);
    }
}
