package io.jinliu.order.stock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param askAfter how old a hold is when its order is asked for the first time; longer than placing ever takes */
@ConfigurationProperties("jinliu.stock")
record StockSettings(@DefaultValue("2m") Duration askAfter) {}
