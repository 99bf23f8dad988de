package io.jinliu.payment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Money on its way in or out: dues, payments, receipts, refunds, channels. */
@SpringBootApplication(scanBasePackages = {"io.jinliu.common", "io.jinliu.payment"})
public class PaymentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PaymentApplication.class, arguments);
    }
}
