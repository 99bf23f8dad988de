package io.jinliu.simulator.alipay;

import io.jinliu.simulator.bill.Sheet;

/**
 * One file of a bill's archive.
 *
 * @param detail whether it holds rows, not their sums
 */
record BillPage(String name, Sheet sheet, boolean detail) {}
