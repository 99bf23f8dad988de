package io.jinliu.payment.split.web;

import io.jinliu.common.money.Money;
import io.jinliu.payment.channel.Receiver;
import io.jinliu.payment.split.Portion;
import io.jinliu.payment.split.Portion.Fixed;
import io.jinliu.payment.split.Portion.Percent;
import io.jinliu.payment.split.Wish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is to get how much of a payment. How much was collected is ours to know. */
record SplitRequest(
        @NotNull @Pattern(regexp = "[1-9]\\d{0,18}") String paymentNo,
        @NotNull @Valid @Size(max = 50) List<@NotNull ReceiverRequest> receivers,
        @Nullable Boolean unfreezeRest) {

    @AssertTrue(message = "name a receiver, or unfreezeRest") boolean isSomethingToDo() {
        return receivers == null || !receivers.isEmpty() || releasesRest();
    }

    List<Wish> wishes() {
        return receivers.stream().map(ReceiverRequest::wish).toList();
    }

    boolean releasesRest() {
        return Boolean.TRUE.equals(unfreezeRest);
    }

    /** Says either a part or an amount. */
    record ReceiverRequest(
            @NotNull Receiver.Type type,

            @NotNull @Pattern(regexp = "[\\x21-\\x7E]{1,64}") String account,

            @Nullable @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,64}") String name,

            @Nullable @Min(1) @Max(Percent.WHOLE) Integer basisPoints,
            @Nullable Money amount,

            @NotBlank @Pattern(regexp = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]{1,80}") String description) {

        @AssertTrue(message = "say basisPoints or amount, not both") boolean isEitherPartOrAmount() {
            return (basisPoints == null) != (amount == null);
        }

        @AssertTrue(message = "a merchant has a name") boolean isNamedWhereItMustBe() {
            return type != Receiver.Type.MERCHANT_ID || name != null;
        }

        @AssertTrue(message = "an amount is positive") boolean isPositive() {
            return amount == null || amount.positive();
        }

        Wish wish() {
            return new Wish(new Receiver(type, account, Optional.ofNullable(name)), portion(), description);
        }

        private Portion portion() {
            return basisPoints != null ? new Percent(basisPoints) : new Fixed(Objects.requireNonNull(amount));
        }

        /** Without who it is: requests get printed. */
        @Override
        public String toString() {
            return "ReceiverRequest[%s, %s, %s]".formatted(type, basisPoints, amount);
        }
    }
}
