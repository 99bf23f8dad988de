package io.jinliu.payment.bank.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinliu.payment.bank.WhereTo;
import org.junit.jupiter.api.Test;

class WhereToJsonTest {

    @Test
    void is_one_object_with_the_names_the_api_promises() {
        assertThat(new WhereToJson().write(new WhereTo("0200", "金流", "\"示例\"银行", "19.90", "CNY", "JL02")))
                .isEqualTo("{\"account\":\"0200\",\"holder\":\"金流\",\"bank\":\"\\\"示例\\\"银行\","
                        + "\"amount\":\"19.90\",\"currency\":\"CNY\",\"reference\":\"JL02\"}");
    }
}
