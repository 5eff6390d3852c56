package app.chatelaine.sandbox;

/**
 * What is remembered of a request that a stand-in answered.
 *
 * @param path without the query
 * @param withKey whether a key came with it; never the key
 * @param status of the answer
 */
public record SeenRequest(String method, String path, boolean withKey, int status) {}
