package io.jinliu.payment.bank;

import io.jinliu.common.id.Slot;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our account, as payers are told it.
 *
 * @param account its number or IBAN; the default is nobody's and is offered to nobody in production
 * @param holder our name
 * @param bank the bank's name
 * @param currency the one that it is kept in
 */
@Validated
@ConfigurationProperties("jinliu.bank")
public record BankSettings(
        @DefaultValue(PLAYGROUND) @NotNull @Pattern(regexp = "[0-9A-Z]{5,34}") String account,

        @DefaultValue("金流示例商城") @NotNull @Pattern(regexp = NAME) String holder,

        @DefaultValue("示例银行") @NotNull @Pattern(regexp = NAME) String bank,

        @DefaultValue("CNY") @NotNull Currency currency) {

    static final String PLAYGROUND = "0200001009200000001";
    private static final String NAME = "[^\\p{Cntrl}\"\\\\<>&]{1,70}";

    boolean isPlayground() {
        return account.equals(PLAYGROUND);
    }

    /** Where everything lies that is about the account. */
    public Slot slot() {
        return Slot.ofOwner("bank " + account);
    }
}
