/** The Alipay OpenAPI as the merchant sees it. */
@NullMarked
package io.jinliu.simulator.alipay;

import org.jspecify.annotations.NullMarked;
