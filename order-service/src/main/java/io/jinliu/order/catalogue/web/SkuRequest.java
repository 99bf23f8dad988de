package io.jinliu.order.catalogue.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A SKU to put on sale.
 *
 * @param skuId made by us if absent
 * @param nameEn the same as {@code name} if absent
 */
record SkuRequest(
        @Nullable @Pattern(regexp = ID) String skuId,
        @NotNull @Pattern(regexp = NAME) String name,
        @Nullable @Pattern(regexp = NAME) String nameEn,
        @NotNull @Valid Price unitPrice,
        @Min(0) @Max(1_000_000_000) long stock) {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String NAME = "(?U)(?!\\s)[^\\p{Cntrl}\\u2028\\u2029]{1,100}";

    /** So low that 50 lines of 999 pieces still fit. */
    record Price(
            @Min(1) @Max(100_000_000_000L) long minor,

            @NotNull @Pattern(regexp = "CNY|USD|EUR|HKD|JPY|KWD") String currency) {}
}
