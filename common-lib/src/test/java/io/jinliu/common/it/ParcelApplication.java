package io.jinliu.common.it;

import io.jinliu.common.claim.ClaimedEndpoint;
import io.jinliu.common.id.Slot;
import io.jinliu.common.inbox.EventListener;
import io.jinliu.common.inbox.NotYet;
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
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
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
import org.springframework.data.domain.Persistable;
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
            if (rows.findById(new ParcelKey(slot.value(), number)).isEmpty()) {
                rows.save(new ParcelRow(slot, number, items));
            }
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

    interface ParcelRows extends JpaRepository<ParcelRow, ParcelKey> {

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select p from ParcelRow p where p.slot = :slot and p.id = :id")
        Optional<ParcelRow> lock(int slot, long id);
    }

    record ParcelKey(int slot, long id) implements Serializable {}

    record ItemKey(int slot, long parcelId, int line) implements Serializable {}

    @Entity(name = "ParcelRow")
    @Table(name = "parcel")
    @IdClass(ParcelKey.class)
    static class ParcelRow implements Persistable<ParcelKey> {

        @Id
        int slot;

        @Id
        long id;

        String state = "NEW";

        @Version
        long version;

        @OneToMany(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
        @JoinColumn(name = "slot", referencedColumnName = "slot", insertable = false, updatable = false)
        @JoinColumn(name = "parcel_id", referencedColumnName = "id", insertable = false, updatable = false)
        List<ItemRow> items = new ArrayList<>();

        @Transient
        private boolean stored;

        protected ParcelRow() {}

        ParcelRow(Slot slot, long id, int items) {
            this.slot = slot.value();
            this.id = id;
            for (int line = 1; line <= items; line++) {
                this.items.add(new ItemRow(this.slot, id, line));
            }
        }

        @Override
        public ParcelKey getId() {
            return new ParcelKey(slot, id);
        }

        @Override
        public boolean isNew() {
            return !stored;
        }

        @PostLoad
        @PostPersist
        void nowStored() {
            stored = true;
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

        ItemRow(int slot, long parcelId, int line) {
            this.slot = slot;
            this.parcelId = parcelId;
            this.line = line;
        }
    }
}
