package io.jinliu.order.lifecycle.web;

import io.jinliu.order.lifecycle.Draft;
import io.jinliu.order.lifecycle.Draft.Item;
import io.jinliu.order.lifecycle.OrderNo;
import io.jinliu.order.particulars.Invoice;
import io.jinliu.order.particulars.Receiver;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a buyer sends to order. It has no field for a price: what things cost is not the buyer's to say. */
record PlaceRequest(
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ItemRequest> items,
        @NotNull @Valid ReceiverRequest receiver,
        @Nullable @Valid InvoiceRequest invoice,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,32}") String termsVersion,
        @Nullable @Pattern(regexp = TEXT + "{0,200}") String remark,
        @Nullable @Pattern(regexp = "[A-Z][A-Z_]{1,31}") String payMethod) {

    /** People's text in one line: a line break could forge a line of somebody's log or label. */
    private static final String TEXT = "[^\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]";

    Draft toDraft(OrderNo number, String buyerId, String from, Locale language) {
        return new Draft(
                number,
                buyerId,
                items.stream()
                        .map(item -> new Item(item.skuId(), item.quantity()))
                        .toList(),
                new Receiver(
                        receiver.name().strip(),
                        receiver.mobile(),
                        receiver.address().strip()),
                invoice == null ? Invoice.NONE : invoice.toInvoice(),
                termsVersion,
                from,
                remark,
                payMethod,
                language);
    }

    record ItemRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String skuId,

            @Min(1) @Max(999) int quantity) {}

    record ReceiverRequest(
            @NotNull @Pattern(regexp = "(?!\\s)" + TEXT + "{1,50}")
            String name,

            @NotNull @Pattern(regexp = "\\+?[0-9][0-9-]{4,19}") String mobile,

            @NotNull @Pattern(regexp = "(?!\\s)" + TEXT + "{1,200}")
            String address) {}

    record InvoiceRequest(
            @NotNull Invoice.Type type,

            @Nullable @Pattern(regexp = "(?!\\s)" + TEXT + "{1,100}")
            String title,

            @Nullable @Pattern(regexp = "[0-9A-Z]{15,20}") String taxNo) {

        @AssertTrue(message = "A company's invoice needs title and taxNo, a personal one a title, none has neither") boolean isComplete() {
            return switch (type) {
                case NONE -> title == null && taxNo == null;
                case PERSONAL -> taxNo == null;
                case COMPANY -> title != null && taxNo != null;
            };
        }

        Invoice toInvoice() {
            return new Invoice(Objects.requireNonNull(type), title, taxNo);
        }
    }
}
