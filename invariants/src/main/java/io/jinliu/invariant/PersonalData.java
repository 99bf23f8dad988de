package io.jinliu.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What must nowhere be read in plain: what the buyers told us and who they are at a channel, which we know by opening
 * it, and whatever looks like a mainland mobile number, a mail address or a bank card.
 */
final class PersonalData {

    /** Neither an amount nor the number of our certificate at UnionPay, whose length is not ours to choose. */
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![0-9])(?<!\"minor\": ?)(?<!certId(=|\" value=\"|\\\\\" value=\\\\\"))1[3-9][0-9]{9}(?![0-9])");
    /** UnionPay, Visa, Mastercard, American Express; not of eighteen digits, which our own numbers have. */
    private static final Pattern CARD =
            Pattern.compile("(?<![0-9])(?:62[0-9]{14}|62[0-9]{17}|4[0-9]{15}|5[1-5][0-9]{14}|3[47][0-9]{13})(?![0-9])");

    /** Digits within a trace id are no card; that digits alone are a word of digits does not excuse them. */
    private static final Pattern WORDS = Pattern.compile("(?i)\\b(?=[0-9]*[a-f])[0-9a-f]{16,}\\b");

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

    /** Trace ids, event ids and digests now and then have eleven digits in a row. */
    private static final Pattern HEX =
            Pattern.compile("(?i)\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b[0-9a-f]{16,}\\b");

    private static final int SHORTEST = 3;
    private static final int SHORTEST_ADDRESS = 6;

    /** By their first letters: however many there are, a text is read once. */
    private final Map<String, List<String>> told = new HashMap<>();

    static PersonalData of(World world) {
        var data = new PersonalData();
        var names = new HashSet<String>();
        SealedFields.opened(world, "receiver_mobile", data::learn);
        SealedFields.opened(world, "payer_id", data::learn);
        SealedFields.opened(world, "phone", data::learn);
        SealedFields.opened(world, "payee", data::learn);
        SealedFields.opened(world, "receiver_name", names::add);
        SealedFields.opened(world, "payee_name", names::add);
        SealedFields.opened(world, "receiver_address", address -> {
            if (address.length() >= SHORTEST_ADDRESS) {
                data.learn(address);
            }
        });
        var catalogue = catalogue(world);
        names.stream()
                .filter(name -> catalogue.stream().noneMatch(text -> text.contains(name)))
                .forEach(data::learn);
        return data;
    }

    /** What was found, shortened so that the report does not tell it once more. */
    Optional<String> in(String text) {
        return pattern(MAIL, text, "a mail address")
                .or(() -> mobile(text))
                .or(() -> card(text))
                .or(() -> told(text));
    }

    private void learn(String plain) {
        if (plain.length() >= SHORTEST) {
            var known = told.computeIfAbsent(plain.substring(0, SHORTEST), _ -> new ArrayList<>());
            if (!known.contains(plain)) {
                known.add(plain);
            }
        }
    }

    private static Optional<String> mobile(String text) {
        return MOBILE.matcher(text).find()
                ? pattern(MOBILE, HEX.matcher(text).replaceAll("#"), "a mobile number")
                : Optional.empty();
    }

    private static Optional<String> card(String text) {
        return CARD.matcher(WORDS.matcher(text).replaceAll("#"))
                .results()
                .map(MatchResult::group)
                .filter(PersonalData::checks)
                .findFirst()
                .map(number -> "a card number " + masked(number));
    }

    /** ISO/IEC 7812-1, annex B. */
    private static boolean checks(String digits) {
        var sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            var digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            var weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static Optional<String> pattern(Pattern pattern, String text, String what) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(what + " " + masked(matcher.group())) : Optional.empty();
    }

    /** Only what the buyers told us: what lies between texts looks like a number now and then. */
    Optional<String> told(String text) {
        for (int i = 0; !told.isEmpty() && i + SHORTEST <= text.length(); i++) {
            for (var plain : told.getOrDefault(text.substring(i, i + SHORTEST), List.of())) {
                if (text.startsWith(plain, i)) {
                    return Optional.of("a receiver's " + masked(plain));
                }
            }
        }
        return Optional.empty();
    }

    private static String masked(String plain) {
        return plain.charAt(0) + "…" + plain.charAt(plain.length() - 1);
    }

    /** A receiver called like goods on sale cannot be told from them. */
    private static List<String> catalogue(World world) {
        var texts = new ArrayList<String>();
        world.order()
                .single("SELECT CONCAT(name, ' ', name_en) AS text FROM sku_text", row -> texts.add(row.text("text")));
        world.order().single("SELECT name AS text FROM merchant", row -> texts.add(row.text("text")));
        return texts;
    }
}
