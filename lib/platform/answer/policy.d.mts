export declare function staticPolicy(hashes: string[]): string;
export declare function noncePolicy(nonce: string): string;
export declare const BARE_POLICY: string;
