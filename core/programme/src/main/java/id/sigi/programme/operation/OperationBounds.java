package id.sigi.programme.operation;

import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.identity.Contact;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.privacy.ClearIdentifier;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every operation's values keep to, whatever the operation: identifiers that can be stored and give nobody away, texts made of
 * characters, times that a programme can meet, amounts and numbers that can be added up. It is looked at before any rule, so that no value
 * can stop a log.
 */
public final class OperationBounds {
    /** A thousand million million rupiah, a hundred times what the programme has cost so far; nine thousand of them fit into 64 bits. */
    public static final long MOST_IDR = 1_000_000_000_000_000L;

    private static final long MOST_PLACES = 1_000_000_000L;
    private static final int MOST_WAVE = 999;
    private static final int MOST_NUMBER = 1_000_000;
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NUMBERED_ID = 60;
    private static final int LONGEST_KEY = 200;
    private static final Set<String> NUMBERED = Set.of(
            "fundingId", "assessmentId", "disbursementId", "clawBackId", "responseId", "clientCode", "redeemCode");
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);
    /** Values that check themselves and are never stored in the clear. */
    private static final Set<Class<?>> PERSONAL =
            Set.of(Nik.class, FamilyCard.class, Contact.class, AccountNumber.class);

    private static final Map<Class<?>, List<Method>> COMPONENTS = new ConcurrentHashMap<>();

    private OperationBounds() {}

    /** Why an operation's values cannot be taken, empty if they can. */
    public static Optional<Refusal> refusal(Operation operation) {
        return Optional.ofNullable(ofRecord(operation));
    }

    private static Refusal ofRecord(Object values) {
        for (Method component : COMPONENTS.computeIfAbsent(values.getClass(), OperationBounds::components)) {
            Refusal refusal = ofValue(component.getName(), value(component, values));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static List<Method> components(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .filter(component -> !PERSONAL.contains(component.getType()))
                .map(RecordComponent::getAccessor)
                .toList();
    }

    private static Object value(Method component, Object values) {
        try {
            return component.invoke(values);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException("the components of operations are public", fault);
        }
    }

    private static Refusal ofValue(String name, Object value) {
        if (value == null) {
            return Refusal.VALUE_MALFORMED;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> ofValue(name, inner)).orElse(null);
        }
        if (value instanceof String text) {
            return ofText(name, text);
        }
        if (value instanceof Instant instant) {
            return bounded(!instant.isBefore(FIRST) && instant.isBefore(LAST));
        }
        if (value instanceof Validity validity) {
            return bounded(
                    !validity.from().isBefore(FIRST_DAY) && !validity.to().isAfter(Validity.ALWAYS.to()));
        }
        if (value instanceof LocalDate day) {
            return bounded(!day.isBefore(FIRST_DAY) && day.isBefore(LAST_DAY));
        }
        if (value instanceof Number number) {
            return ofNumber(name, number.longValue());
        }
        return value instanceof Record inner ? ofRecord(inner) : null;
    }

    private static Refusal bounded(boolean isWithin) {
        return isWithin ? null : Refusal.VALUE_OUT_OF_BOUNDS;
    }

    private static Refusal ofNumber(String name, long value) {
        return switch (name) {
            case "seed" -> null;
            case "wave" -> bounded(value >= 1 && value <= MOST_WAVE);
            case "quota", "freedPlaces" -> bounded(value >= 0 && value <= MOST_PLACES);
            case "timestamp" -> bounded(value >= FIRST.getEpochSecond() && value < LAST.getEpochSecond());
            case "year" -> bounded(value >= FIRST_DAY.getYear() && value < LAST_DAY.getYear());
            default -> bounded(value >= 0 && value <= (name.endsWith("Idr") ? MOST_IDR : MOST_NUMBER));
        };
    }

    private static Refusal ofText(String name, String text) {
        boolean isId = name.endsWith("Id") || NUMBERED.contains(name);
        if (name.equals("signature")) {
            // It is compared and never stored; whether it is right is for its reader to say.
            return null;
        }
        boolean isSecret = name.equals("signKey");
        boolean isWords = name.equals("text") || name.equals("review");
        if (!isPlain(text) && isMalformed(text, isId, isWords)) {
            return Refusal.VALUE_MALFORMED;
        }
        if (isId && (text.length() > (NUMBERED.contains(name) ? LONGEST_NUMBERED_ID : LONGEST_ID))) {
            return Refusal.VALUE_OUT_OF_BOUNDS;
        }
        if (!isWords && text.length() > LONGEST_KEY) {
            return Refusal.VALUE_OUT_OF_BOUNDS;
        }
        return !isSecret && !isWords && ClearIdentifier.isIn(text) ? Refusal.IDENTIFIER_IN_CLEAR : null;
    }

    /** Nearly every text is of visible ASCII characters alone, and those are in order wherever they stand. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '!' || text.charAt(at) > '~') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isMalformed(String text, boolean isId, boolean isWords) {
        return hasHalfCharacter(text) || (!isWords && (isBlank(text) || hasControl(text))) || (isId && hasUnseen(text));
    }

    /** Also of spaces that do not break a line. */
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(code -> Character.isWhitespace(code) || Character.isSpaceChar(code));
    }

    /** Two identifiers that differ only in what nobody sees would be taken for one. */
    private static boolean hasUnseen(String text) {
        return text.codePoints().anyMatch(code -> switch (Character.getType(code)) {
            case Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    /** Half of a pair has no form in UTF-8. */
    private static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(code -> code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
    }
}
