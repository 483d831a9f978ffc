//! Names of authenticators by their AAGUID, to suggest a name for a new passkey. They come from the list that its
//! vendors keep together (<https://github.com/passkeydeveloper/passkey-authenticator-aaguids>), and only the best-known
//! are here. Nothing else depends on them: without attestation, anything can say to be any model.

const NAMES: &[(u128, &str)] = &[
    (0x0898_7058_cadc_4b81_b6e1_30de_50dc_be96, "Windows Hello"),
    (0x6028_b017_b1d4_4c02_b4b3_afcd_afc9_6bb2, "Windows Hello"),
    (0x9ddd_1817_af5a_4672_a2b9_3e3d_d950_00a9, "Windows Hello"),
    (0xfbfc_3007_154e_4ecc_8c0b_6e02_0557_d7bd, "Apple Passwords"),
    (0xdd4e_c289_e01d_41c9_bb89_70fa_845d_4bf2, "iCloud Keychain"),
    (0xea9b_8d66_4d01_1d21_3ce4_b6b4_8cb5_75d4, "Google Password Manager"),
    (0xadce_0002_35bc_c60a_648b_0b25_f1f0_5503, "Chrome on Mac"),
    (0x5341_4d53_554e_4700_0000_0000_0000_0000, "Samsung Pass"),
    (0xbada_5566_a7aa_401f_bd96_4561_9a55_120d, "1Password"),
    (0xd548_826e_79b4_db40_a3d8_1111_6f7e_8349, "Bitwarden"),
    (0x5311_26d6_e717_415c_9320_3d9a_a698_1239, "Dashlane"),
    (0xb84e_4048_15dc_4dd0_8640_f4f6_0813_c8af, "NordPass"),
    (0x5072_6f74_6f6e_5061_7373_5072_6f74_6f6e, "Proton Pass"),
    (0xfdb1_41b2_5d84_443e_8a35_4698_c205_a502, "KeePassXC"),
    (0x2fc0_579f_8113_47ea_b116_bb5a_8db9_202a, "YubiKey 5"),
    (0xee88_2879_721c_4913_9775_3dfc_ce97_072a, "YubiKey 5"),
    (0xa021_67b9_ae71_4ac7_9a07_0643_2ebb_6f1c, "YubiKey 5"),
    (0xd778_1e5d_e353_46aa_afe2_3ca4_9f13_332a, "YubiKey 5"),
];

/// Returns the name of a well-known authenticator. All zeros stand for one that doesn't say its model.
pub fn authenticator_name(aaguid: [u8; 16]) -> Option<&'static str> {
    let aaguid = u128::from_be_bytes(aaguid);
    NAMES.iter().find(|(known, _)| *known == aaguid).map(|(_, name)| *name)
}
