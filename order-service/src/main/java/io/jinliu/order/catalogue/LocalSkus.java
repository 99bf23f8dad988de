package io.jinliu.order.catalogue;

import io.jinliu.common.money.Money;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Something to buy on a developer's machine: two merchants, 晨光文具 and 山间茶舍, and their SKUs. */
@Component
@Profile("local")
class LocalSkus implements ApplicationRunner {

    private final AddSku addSku;
    private final Skus skus;

    LocalSkus(AddSku addSku, Skus skus) {
        this.addSku = addSku;
        this.skus = skus;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        skus.name("M1", "晨光文具 Morning Light Stationery");
        skus.name("M2", "山间茶舍 Mountain Tea House");
        add(new Sku("SKU-PEN", "M1", "晨光中性笔 12 支", "Gel pens, box of 12"), 19_90, 1000);
        add(new Sku("SKU-NOTE", "M1", "方格笔记本", "Squared notebook"), 12_50, 1000);
        add(new Sku("SKU-APPLE", "M1", "苹果形橡皮", "Apple-shaped eraser"), 10_00, 1000);
        add(new Sku("SKU-RARE", "M1", "限量版钢笔", "Fountain pen, limited edition"), 199_00, 5);
        add(new Sku("SKU-TEA", "M2", "龙井茶 250 克", "Longjing tea 250 g"), 68_00, 1000);
        add(new Sku("SKU-CUP", "M2", "青瓷茶杯", "Celadon tea cup"), 45_00, 1000);
    }

    /** Number 0 is nobody's claim, so that each start finds its own work done. */
    private void add(Sku sku, long fen, long pieces) {
        addSku.add(sku, Money.cny(fen), pieces, 0);
    }
}
