package io.jinliu.simulator.bill;

/** A file as it goes over the wire. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record Download(String contentType, byte[] content) {}
