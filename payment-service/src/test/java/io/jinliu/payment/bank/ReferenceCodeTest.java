package io.jinliu.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceCodeTest {

    static final long NUMBER = 4_223_372_036_854_775_807L;
    static final String CODE = ReferenceCode.of(NUMBER);

    @Test
    void a_payment_has_one_short_code_and_the_code_one_payment() {
        assertThat(CODE).hasSize(16).matches("[0-9A-Z]+");
        assertThat(ReferenceCode.in(CODE)).containsExactly(NUMBER);
        assertThat(ReferenceCode.in(ReferenceCode.of(1))).containsExactly(1L);
        assertThat(ReferenceCode.in(ReferenceCode.of(Long.MAX_VALUE))).containsExactly(Long.MAX_VALUE);
    }

    @Test
    void people_write_it_as_they_like() {
        var wide = CODE.chars()
                .mapToObj(letter -> Character.toString(letter + 0xFEE0))
                .collect(Collectors.joining());
        var grouped = CODE.toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1 - ");

        assertThat(ReferenceCode.in("货款 " + grouped + "谢谢")).containsExactly(NUMBER);
        assertThat(ReferenceCode.in("订单" + wide)).containsExactly(NUMBER);
        assertThat(ReferenceCode.in("ref:" + CODE + "\n" + CODE)).containsExactly(NUMBER);
    }

    @Test
    void a_letter_mistyped_names_nobody() {
        assertThat(IntStream.range(2, CODE.length())).allSatisfy(place -> assertThat(ReferenceCode.in(changed(place)))
                .isEmpty());
    }

    @Test
    void two_letters_exchanged_name_nobody() {
        assertThat(IntStream.range(2, CODE.length() - 1).filter(place -> CODE.charAt(place) != CODE.charAt(place + 1)))
                .allSatisfy(
                        place -> assertThat(ReferenceCode.in(exchanged(place))).isEmpty());
    }

    @Test
    void a_text_may_hold_none_or_two() {
        assertThat(ReferenceCode.in("thanks for everything, JL")).isEmpty();
        assertThat(ReferenceCode.in(CODE + " " + ReferenceCode.of(7))).containsExactlyInAnyOrder(NUMBER, 7L);
    }

    private static String changed(int place) {
        var other = CODE.charAt(place) == '7' ? '8' : '7';
        return CODE.substring(0, place) + other + CODE.substring(place + 1);
    }

    private static String exchanged(int place) {
        return CODE.substring(0, place) + CODE.charAt(place + 1) + CODE.charAt(place) + CODE.substring(place + 2);
    }
}
