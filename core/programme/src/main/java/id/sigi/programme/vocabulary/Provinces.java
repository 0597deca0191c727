package id.sigi.programme.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The provinces of Indonesia, 34 until July 2022 and 38 since December of that year, in two systems of codes that must not be mixed. Identity numbers carry
 * those of the Ministry of Home Affairs, statistics those of Statistics Indonesia; 32 provinces have the same number in both, and in Papua one number
 * means different provinces: 94 is Papua to Statistics Indonesia and Central Papua to the ministry, 91 is West Papua and Papua.
 *
 * <p>Sources: the ministry's codes and the laws from github.com/cahyadsn/wilayah (laws 14, 15 and 16 of 2022 in force on 25 July, law 29 of 2022 on 8
 * December); the 34 codes of Statistics Indonesia from its lists until 2022. Its six codes of Papua since then are general knowledge, for which no
 * published list was found; they are those to check before numbers of Papua are published.
 */
public final class Provinces {
    private static final LocalDate THREE_NEW = LocalDate.of(2022, 7, 25);
    private static final LocalDate ONE_NEW = LocalDate.of(2022, 12, 8);
    private static final List<Province> ALL = all();

    /**
     * A province in the bounds that it has for a while.
     *
     * @param homeAffairs two digits of the Ministry of Home Affairs, as identity numbers begin
     * @param name its name in Indonesian
     * @param from first day in these bounds; empty if they are older than the programme
     * @param to last day in these bounds; empty if they have no end
     * @param parent the ministry's digits of the province that it was made from; empty if it is older than the programme
     * @param bps34 digits of Statistics Indonesia under which its territory is counted in the list of 34
     * @param bps38 its digits in the list of 38; empty of bounds that ended before that list
     */
    public record Province(
            String homeAffairs,
            String name,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> parent,
            String bps34,
            Optional<String> bps38) {}

    private Provinces() {}

    /** All provinces, those whose bounds changed once for each time. */
    public static List<Province> list() {
        return ALL;
    }

    private static List<Province> all() {
        List<Province> all = new ArrayList<>();
        String[] same = {
            "11 Aceh",
            "12 Sumatera Utara",
            "13 Sumatera Barat",
            "14 Riau",
            "15 Jambi",
            "16 Sumatera Selatan",
            "17 Bengkulu",
            "18 Lampung",
            "19 Kepulauan Bangka Belitung",
            "21 Kepulauan Riau",
            "31 DKI Jakarta",
            "32 Jawa Barat",
            "33 Jawa Tengah",
            "34 DI Yogyakarta",
            "35 Jawa Timur",
            "36 Banten",
            "51 Bali",
            "52 Nusa Tenggara Barat",
            "53 Nusa Tenggara Timur",
            "61 Kalimantan Barat",
            "62 Kalimantan Tengah",
            "63 Kalimantan Selatan",
            "64 Kalimantan Timur",
            "65 Kalimantan Utara",
            "71 Sulawesi Utara",
            "72 Sulawesi Tengah",
            "73 Sulawesi Selatan",
            "74 Sulawesi Tenggara",
            "75 Gorontalo",
            "76 Sulawesi Barat",
            "81 Maluku",
            "82 Maluku Utara"
        };
        for (String province : same) {
            String code = province.substring(0, 2);
            all.add(new Province(
                    code,
                    province.substring(3),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    code,
                    Optional.of(code)));
        }
        addSplit(all, new Old("91", "Papua", "94"), THREE_NEW);
        addSplit(all, new Old("92", "Papua Barat", "91"), ONE_NEW);
        addNew(all, "93 Papua Selatan", new Old("91", "Papua", "94"), "95");
        addNew(all, "94 Papua Tengah", new Old("91", "Papua", "94"), "96");
        addNew(all, "95 Papua Pegunungan", new Old("91", "Papua", "94"), "97");
        addNew(all, "96 Papua Barat Daya", new Old("92", "Papua Barat", "91"), "92");
        return List.copyOf(all);
    }

    /** A province that was divided: digits of the ministry, name, digits of Statistics Indonesia. */
    private record Old(String homeAffairs, String name, String bps) {}

    private static void addSplit(List<Province> all, Old old, LocalDate on) {
        all.add(new Province(
                old.homeAffairs(),
                old.name(),
                Optional.empty(),
                Optional.of(on.minusDays(1)),
                Optional.empty(),
                old.bps(),
                Optional.empty()));
        all.add(new Province(
                old.homeAffairs(),
                old.name(),
                Optional.of(on),
                Optional.empty(),
                Optional.empty(),
                old.bps(),
                Optional.of(old.bps())));
    }

    private static void addNew(List<Province> all, String province, Old parent, String bps38) {
        all.add(new Province(
                province.substring(0, 2),
                province.substring(3),
                Optional.of(parent.homeAffairs().equals("91") ? THREE_NEW : ONE_NEW),
                Optional.empty(),
                Optional.of(parent.homeAffairs()),
                parent.bps(),
                Optional.of(bps38)));
    }
}
