package id.sigi.studies.survey;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Numbers by their size, before all other texts, which are in the order of their letters. */
final class NaturalOrder implements Comparator<String> {
    static final NaturalOrder INSTANCE = new NaturalOrder();

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,15})?");

    private NaturalOrder() {}

    @Override
    public int compare(String one, String other) {
        boolean isNumber = isNumber(one);
        if (isNumber != isNumber(other)) {
            return isNumber ? -1 : 1;
        }
        int bySize = isNumber ? Double.compare(Double.parseDouble(one), Double.parseDouble(other)) : 0;
        return bySize == 0 ? one.compareTo(other) : bySize;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
