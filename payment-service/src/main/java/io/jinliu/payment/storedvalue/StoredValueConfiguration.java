package io.jinliu.payment.storedvalue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoredValueSettings.class)
class StoredValueConfiguration {}
