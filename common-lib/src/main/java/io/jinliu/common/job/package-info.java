@NullMarked
package io.jinliu.common.job;

import org.jspecify.annotations.NullMarked;
