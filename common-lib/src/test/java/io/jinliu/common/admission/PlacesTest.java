package io.jinliu.common.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PlacesTest {

    final Places places = new Places(100);

    @Test
    void whoever_looks_is_turned_away_first_then_whoever_acts_and_news_of_money_last() {
        assertThat(fill(Urgency.LOOK)).isEqualTo(70);
        assertThat(places.take(Urgency.LOOK)).isFalse();
        assertThat(fill(Urgency.ACT)).isEqualTo(15);
        assertThat(places.take(Urgency.ACT)).isFalse();
        assertThat(fill(Urgency.NEWS)).isEqualTo(15);
        assertThat(places.take(Urgency.NEWS)).isFalse();
    }

    @Test
    void a_place_that_is_given_back_is_taken_again() {
        fill(Urgency.NEWS);

        places.giveBack();

        assertThat(places.take(Urgency.NEWS)).isTrue();
        assertThat(places.taken()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/orders, LOOK",
        "POST, /api/v1/orders, ACT",
        "POST, /callbacks/wechat/default, NEWS",
        "GET, /internal/dues/ORDER/1, NEWS"
    })
    void a_request_says_by_method_and_path_how_urgent_it_is(String method, String path, Urgency urgency) {
        assertThat(Urgency.of(new MockHttpServletRequest(method, path))).isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource({"/livez, true", "/readyz, true", "/actuator/prometheus, true", "/api/v1/orders, false"})
    void whoever_watches_over_us_is_above_all(String path, boolean above) {
        assertThat(Urgency.isAboveAll(new MockHttpServletRequest("GET", path))).isEqualTo(above);
    }

    private long fill(Urgency urgency) {
        return IntStream.range(0, 200).filter(_ -> places.take(urgency)).count();
    }
}
