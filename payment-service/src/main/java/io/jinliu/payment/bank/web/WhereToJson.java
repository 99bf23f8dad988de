package io.jinliu.payment.bank.web;

import io.jinliu.payment.bank.WhereTo;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where to send money, as one JSON object; a payer's device shows it. */
@Component
class WhereToJson implements WhereTo.Writing {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String write(WhereTo whereTo) {
        return JSON.writeValueAsString(whereTo);
    }
}
