package io.jinliu.common.it;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.common.inbox.NotYet;
import io.jinliu.common.jpa.NumberedRow;
import io.jinliu.common.jpa.RowKey;
import io.jinliu.common.outbox.Outbox;
import io.jinliu.common.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses all of the library; only for its tests. */
@SpringBootApplication(scanBasePackages = "io.jinliu.common")
@EnableJpaRepositories(considerNestedRepositories = true)
class ParcelApplication {

    @Bean
    ClaimedEndpoint parcels() {
        return new ClaimedEndpoint("/api/v1/parcels");
    }

    record ParcelSent(String parcelNo, String note) {}

    @Service
    static class SendParcel {

        private final ParcelRows rows;
        private final Outbox outbox;

        SendParcel(ParcelRows rows, Outbox outbox) {
            this.rows = rows;
            this.outbox = outbox;
        }

        @Transactional
        void send(long number, int items) {
            var slot = Slot.ofNumber(number);
            if (rows.findById(RowKey.of(number)).isPresent()) {
                return; // done before, under the same number
            }
            rows.save(new ParcelRow(number, items));
            outbox.append(slot, "order-events", Long.toString(number), new ParcelSent(Long.toString(number), "new"));
        }

        @Transactional
        void move(long number, String state) {
            var slot = Slot.ofNumber(number);
            var row = rows.lock(slot.value(), number).orElseThrow();
            row.state = state;
            outbox.append(slot, "order-events", Long.toString(number), new ParcelSent(Long.toString(number), state));
        }
    }

    @RestController
    static class ParcelController {

        private final SendParcel sendParcel;
        static final AtomicInteger CALLS = new AtomicInteger();
        static final AtomicInteger FAILURES = new AtomicInteger();
        static final AtomicInteger LATE_FAILURES = new AtomicInteger();

        ParcelController(SendParcel sendParcel) {
            this.sendParcel = sendParcel;
        }

        @PostMapping("/api/v1/parcels")
        @RolesAllowed("BUYER")
        Map<String, String> send(
                Caller caller,
                @RequestAttribute(ClaimedEndpoint.NUMBER) long number,
                @Valid @RequestBody ParcelRequest request) {
            CALLS.incrementAndGet();
            if (FAILURES.getAndDecrement() > 0) {
                throw new IllegalStateException("a bad day");
            }
            sendParcel.send(number, request.items());
            if (LATE_FAILURES.getAndDecrement() > 0) {
                throw new IllegalStateException("a bad end of a good day");
            }
            return Map.of("parcelNo", Long.toString(number), "buyer", caller.id());
        }

        record ParcelRequest(@Min(1) int items) {}
    }

    @Component
    static class ParcelSentListener implements EventListener<ParcelSent> {

        final Map<String, List<String>> heard = new ConcurrentHashMap<>();
        final AtomicInteger early = new AtomicInteger();

        @Override
        public String topic() {
            return "order-events";
        }

        @Override
        public Class<ParcelSent> event() {
            return ParcelSent.class;
        }

        @Override
        public String consumer() {
            return "parcel-service.test";
        }

        @Override
        public Slot slot(ParcelSent event) {
            return Slot.ofNumber(Long.parseLong(event.parcelNo()));
        }

        @Override
        public void on(ParcelSent event) {
            if (early.getAndDecrement() > 0) {
                throw new NotYet("something else");
            }
            heard.computeIfAbsent(event.parcelNo(), _ -> new ArrayList<>()).add(event.note());
        }
    }

    interface ParcelRows extends JpaRepository<ParcelRow, RowKey> {

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select p from ParcelRow p where p.slot = :slot and p.id = :id")
        Optional<ParcelRow> lock(int slot, long id);
    }

    record ItemKey(int slot, long parcelId, int line) implements Serializable {}

    @Entity(name = "ParcelRow")
    @Table(name = "parcel")
    static class ParcelRow extends NumberedRow {

        String state = "NEW";

        @Version
        long version;

        @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        @JoinColumn(name = "slot", referencedColumnName = "slot", insertable = false, updatable = false)
        @JoinColumn(name = "parcel_id", referencedColumnName = "id", insertable = false, updatable = false)
        List<ItemRow> items = new ArrayList<>();

        protected ParcelRow() {}

        ParcelRow(long number, int items) {
            super(number);
            for (int line = 1; line <= items; line++) {
                this.items.add(new ItemRow(getId(), line));
            }
        }
    }

    @Entity(name = "ItemRow")
    @Table(name = "parcel_item")
    @IdClass(ItemKey.class)
    static class ItemRow {

        @Id
        int slot;

        @Id
        @Column(name = "parcel_id")
        long parcelId;

        @Id
        int line;

        protected ItemRow() {}

        ItemRow(RowKey parcel, int line) {
            this.slot = parcel.slot();
            this.parcelId = parcel.id();
            this.line = line;
        }
    }
}
