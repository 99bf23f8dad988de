/** Events between the services: relays that send twice, deliveries that come late, twice and in any order. */
@NullMarked
package io.jinliu.schedule.broker;

import org.jspecify.annotations.NullMarked;
