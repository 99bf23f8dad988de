package io.jinliu.payment.bill;

import static io.jinliu.payment.bill.BillDesk.ACCOUNT;
import static io.jinliu.payment.bill.BillDesk.DAY;
import static io.jinliu.payment.bill.BillDesk.KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jinliu.payment.bill.ChannelBill.Empty;
import io.jinliu.payment.bill.ChannelBill.Kept;
import io.jinliu.payment.bill.ChannelBill.Refused;
import io.jinliu.payment.bill.ChannelBill.Wanted;
import io.jinliu.payment.channel.BillAnswer.NotYet;
import io.jinliu.payment.channel.BillAnswer.Nothing;
import io.jinliu.payment.channel.BillAnswer.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FetchingBillsTest {

    final BillDesk desk = new BillDesk();

    @Test
    void each_of_the_last_days_is_wanted_once_and_today_is_not() {
        desk.planned();
        desk.planned();

        assertThat(desk.bills.all())
                .extracting(bill -> bill.terms().day())
                .containsExactlyElementsOf(
                        DAY.minusDays(6).datesUntil(DAY.plusDays(1)).toList());
        assertThat(desk.bill(desk.planned()).asking().next()).contains(BillDesk.READY);
    }

    @Test
    void what_is_read_whole_is_kept_as_it_came_and_asked_for_no_more() {
        desk.says(BillDesk.good());
        var no = desk.planned();

        assertThat(desk.fetch.fetch(no)).isInstanceOf(Kept.class);

        assertThat(desk.bill(no).asking().next()).isEmpty();
        assertThat(desk.read.file(no, 1)).isEmpty();
        assertThat(desk.told.audited).containsExactly("bill.read");
    }

    @Test
    void the_same_bytes_are_one_version_and_others_the_next() {
        desk.says(BillDesk.good());
        var no = desk.planned();
        desk.fetch.fetch(no);
        desk.fetch.fetch(no);
        assertThat(desk.bill(no).file())
                .hasValueSatisfying(file -> assertThat(file.version()).isEqualTo(1));

        desk.says(BillDesk.otherGood());
        desk.fetch.fetch(no);

        assertThat(desk.bill(no).file())
                .hasValueSatisfying(file -> assertThat(file.version()).isEqualTo(2));
        assertThat(desk.read.file(no, 1)).isEmpty();
        assertThat(desk.read.file(no, 2)).hasSize(1);
    }

    @Test
    void what_is_refused_is_kept_too_and_asked_for_each_hour_of_a_day() {
        desk.says(BillDesk.bad());
        var no = desk.planned();

        assertThat(desk.fetch.fetch(no)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).matches("[A-Z_]+ in line 1");
            assertThat(refused.asking().next()).contains(desk.now().plus(Duration.ofHours(1)));
        });
        IntStream.range(1, KeepBill.RETRIES).forEach(_ -> desk.fetch.fetch(no));

        assertThat(desk.bill(no).asking().next()).isEmpty();
        assertThat(desk.bill(no).file())
                .hasValueSatisfying(file -> assertThat(file.version()).isEqualTo(1));
    }

    @Test
    void what_is_right_takes_the_place_of_what_was_refused_but_not_the_other_way_round() {
        desk.says(BillDesk.bad());
        var no = desk.planned();
        desk.fetch.fetch(no);
        desk.says(BillDesk.good());
        desk.fetch.fetch(no);
        assertThat(desk.bill(no)).isInstanceOf(Kept.class);

        desk.says(BillDesk.bad());
        desk.fetch.fetch(no);

        assertThat(desk.bill(no))
                .isInstanceOfSatisfying(
                        Kept.class, kept -> assertThat(kept.latest().version()).isEqualTo(2));
    }

    @Test
    void a_definite_nothing_is_empty_and_does_not_take_back_what_came() {
        desk.says(new Nothing());
        var no = desk.planned();
        assertThat(desk.fetch.fetch(no)).isInstanceOf(Empty.class);

        desk.says(BillDesk.good());
        desk.fetch.fetch(no);
        desk.says(new Nothing());

        assertThat(desk.fetch.fetch(no)).isInstanceOf(Kept.class);
    }

    @Test
    void a_word_for_both_not_yet_and_nothing_means_nothing_from_noon_of_the_second_day() {
        desk.says(new NotYet(true));
        var no = desk.planned();
        assertThat(desk.fetch.fetch(no)).isInstanceOf(Wanted.class);

        desk.later(Duration.ofHours(26).minusSeconds(1));
        assertThat(desk.fetch.fetch(no)).isInstanceOf(Wanted.class);
        desk.later(Duration.ofSeconds(1));
        assertThat(desk.fetch.fetch(no)).isInstanceOf(Empty.class);
    }

    @Test
    void a_mere_not_yet_never_means_nothing() {
        desk.says(new NotYet(false));
        var no = desk.planned();
        desk.later(Duration.ofDays(9));

        assertThat(desk.fetch.fetch(no)).isInstanceOfSatisfying(Wanted.class, wanted -> assertThat(
                        wanted.asking().next())
                .contains(desk.now().plus(Duration.ofMinutes(30))));
    }

    @Test
    void a_channel_that_cannot_be_asked_is_asked_less_and_less_often() {
        desk.says(new Unavailable("UnionPay cannot be reached"));
        var no = desk.planned();

        assertThat(IntStream.range(0, 6).mapToObj(_ -> Duration.between(
                                desk.now(), desk.fetch.fetch(no).asking().next().orElseThrow())
                        .toMinutes()))
                .isEqualTo(List.of(5L, 10L, 20L, 40L, 60L, 60L));
        assertThat(desk.bill(no)).isInstanceOfSatisfying(Wanted.class, wanted -> assertThat(wanted.why())
                .contains("UnionPay cannot be reached"));
    }

    @Test
    void one_that_somebody_asks_for_is_asked_for_at_once_whatever_it_is() {
        desk.says(BillDesk.good());
        var no = desk.planned();
        desk.fetch.fetch(no);

        assertThat(desk.ask.ask(KIND, DAY).terms().no()).isEqualTo(no);
        assertThat(desk.bill(no).asking().next()).contains(desk.now());
        assertThat(desk.bill(no)).isInstanceOf(Kept.class);
        assertThat(desk.ask.ask(KIND, DAY.minusDays(40)).asking().next()).contains(desk.now());
    }

    @Test
    void nobody_asks_for_a_day_that_is_not_over_or_long_gone() {
        assertThatExceptionOfType(NoBillOfThatDay.class).isThrownBy(() -> desk.ask.ask(KIND, DAY.plusDays(1)));
        assertThatExceptionOfType(NoBillOfThatDay.class).isThrownBy(() -> desk.ask.ask(KIND, DAY.minusDays(89)));
        assertThat(desk.bills.all()).isEmpty();
    }

    @Test
    void finance_sees_the_latest_day_first() {
        desk.planned();

        assertThat(desk.read.of(DAY.minusDays(2), DAY))
                .extracting(bill -> bill.terms().day())
                .containsExactly(DAY, DAY.minusDays(1), DAY.minusDays(2));
        assertThatExceptionOfType(UnknownBill.class).isThrownBy(() -> desk.read.bill(5));
        assertThatExceptionOfType(UnknownBill.class).isThrownBy(() -> desk.read.file(desk.planned(), 1));
        assertThat(desk.read.of(DAY, DAY).getFirst().terms().account()).isEqualTo(ACCOUNT);
    }
}
