/** What runs beside each other: one strand at a time, each until its next port, by one seed. */
@NullMarked
package io.jinliu.schedule.loom;

import org.jspecify.annotations.NullMarked;
