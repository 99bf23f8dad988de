package io.jinliu.payment.collect.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.FundSource;
import io.jinliu.payment.channel.FundSource.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FundSourceTextTest {

    @Test
    void what_is_written_is_read_again() {
        var sources = List.of(
                new FundSource(Kind.CREDIT_CARD, "CMB_CREDIT", Optional.of(Money.cny(15_00))),
                new FundSource(Kind.COUPON, "CASH", Optional.empty()));

        assertThat(FundSourceText.read(FundSourceText.of(sources), "CNY")).isEqualTo(sources);
        assertThat(FundSourceText.of(List.of())).isNull();
        assertThat(FundSourceText.read(null, "CNY")).isEmpty();
    }

    @Test
    void the_longest_fits_its_column() {
        var longest = new FundSource(Kind.CREDIT_CARD, "A".repeat(32), Optional.of(Money.cny(Long.MAX_VALUE)));

        assertThat(FundSourceText.of(Collections.nCopies(FundSource.MOST, longest)))
                .hasSizeLessThanOrEqualTo(800);
    }
}
