package io.jinliu.payment.bill;

import io.jinliu.payment.channel.BillKind;
import io.jinliu.payment.channel.BillSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The channels that make bills. */
@Component
class BillSources {

    private final List<BillSource> sources;

    BillSources(List<BillSource> sources) {
        this.sources = List.copyOf(sources);
    }

    List<BillSource> all() {
        return sources;
    }

    /** Who makes this kind for the account of today. */
    Optional<BillSource> of(BillKind kind) {
        return sources.stream().filter(source -> source.kinds().contains(kind)).findFirst();
    }

    /** Empty once we have another account there. */
    Optional<BillSource> of(ChannelBill.Terms terms) {
        return of(terms.kind()).filter(source -> source.account().equals(terms.account()));
    }
}
