//! Wrapping and unwrapping: one person's slot and the recovery slot.

use super::SlotOwner;
use crate::error::StoreError;
use crate::hex;
use crate::kdf::{KdfCost, Passphrase, SALT_BYTES};
use crate::key::{KEY_BYTES, RestrictedKey, RestrictedPublic, Sealed, WorkspaceKey, random};
use crate::recovery::RecoveryKey;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

const NONCE_BYTES: usize = 24;

/// What a slot gives its owner.
#[derive(Debug)]
pub(crate) struct Opened {
    pub workspace: WorkspaceKey,
    pub restricted: Option<RestrictedKey>,
    /// The secret half of the slot's own key pair.
    pub own: RestrictedKey,
}

/// What a new slot is to give its owner.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a> {
    pub workspace: &'a WorkspaceKey,
    pub restricted: Option<&'a RestrictedKey>,
    /// The secret half of the slot's own key pair.
    pub own: &'a RestrictedKey,
}

/// The part every slot shares: wrapped keys and a key pair of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wrapped {
    /// The open half of the slot's own key pair.
    #[serde(with = "hex")]
    public: [u8; KEY_BYTES],
    #[serde(with = "hex")]
    nonce: [u8; NONCE_BYTES],
    /// Workspace key and the slot's own secret, encrypted and authenticated together.
    #[serde(with = "hex")]
    keys: Vec<u8>,
    /// The restricted tier's secret, sealed to `public`.
    restricted: Option<SealedHex>,
    /// Later workspace keys, each to be opened with the one before it and with the slot's own secret.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    later: Vec<LaterKey>,
}

/// The workspace key that took the place of another while the slot's owner was not there to type a passphrase: sealed
/// to the slot's own key pair, and encrypted once more under the key before it, so that nobody who did not hold that
/// one can put a key of theirs here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct LaterKey {
    #[serde(with = "hex")]
    nonce: [u8; NONCE_BYTES],
    #[serde(with = "hex")]
    key: Vec<u8>,
}

impl LaterKey {
    fn new(
        (before, after): (&WorkspaceKey, &WorkspaceKey),
        public: RestrictedPublic,
        bound_to: &[u8],
    ) -> Result<Self, StoreError> {
        let nonce = random::<NONCE_BYTES>()?;
        let sealed = public.seal(after.bytes())?;
        let key = XChaCha20Poly1305::new(Key::from_slice(Self::wrapping(before).as_slice()))
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: &sealed.0, aad: bound_to })
            .map_err(|_| StoreError::Cipher("wrapping failed"))?;
        Ok(Self { nonce, key })
    }

    fn open(
        &self,
        before: &WorkspaceKey,
        own: &RestrictedKey,
        bound_to: &[u8],
    ) -> Result<WorkspaceKey, StoreError> {
        let unreadable = || StoreError::Unreadable("key slot");
        let sealed = XChaCha20Poly1305::new(Key::from_slice(Self::wrapping(before).as_slice()))
            .decrypt(XNonce::from_slice(&self.nonce), Payload { msg: &self.key, aad: bound_to })
            .map_err(|_| unreadable())?;
        let key = own.open(&Sealed(sealed))?;
        Ok(WorkspaceKey::from_bytes(key.as_slice().try_into().map_err(|_| unreadable())?))
    }

    fn wrapping(before: &WorkspaceKey) -> Zeroizing<[u8; KEY_BYTES]> {
        let digest = Sha256::new().chain_update(b"bridgewell later key 1").chain_update(before.bytes());
        Zeroizing::new(digest.finalize().into())
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct SealedHex(#[serde(with = "hex")] Vec<u8>);

impl Wrapped {
    fn new(
        wrapping: &[u8; KEY_BYTES],
        bound_to: &[u8],
        Given { workspace, restricted, own }: Given<'_>,
    ) -> Result<Self, StoreError> {
        let nonce = random::<NONCE_BYTES>()?;
        let mut plain = Zeroizing::new(workspace.bytes().to_vec());
        plain.extend_from_slice(own.bytes().as_slice());
        let keys = XChaCha20Poly1305::new(Key::from_slice(wrapping))
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: &plain, aad: bound_to })
            .map_err(|_| StoreError::Cipher("wrapping failed"))?;
        let mut wrapped =
            Self { public: *own.public().bytes(), nonce, keys, restricted: None, later: Vec::new() };
        wrapped.entitle(restricted)?;
        Ok(wrapped)
    }

    /// `None`: the wrapping key does not fit.
    fn open(&self, wrapping: &[u8; KEY_BYTES], bound_to: &[u8]) -> Result<Option<Opened>, StoreError> {
        let cipher = XChaCha20Poly1305::new(Key::from_slice(wrapping));
        let payload = Payload { msg: &self.keys, aad: bound_to };
        let Ok(plain) = cipher.decrypt(XNonce::from_slice(&self.nonce), payload).map(Zeroizing::new) else {
            return Ok(None);
        };
        let halves = plain.split_first_chunk::<KEY_BYTES>().zip(plain.last_chunk::<KEY_BYTES>());
        let Some(((workspace, _), own)) = halves.filter(|_| plain.len() == 2 * KEY_BYTES) else {
            return Err(StoreError::Unreadable("key slot"));
        };
        let own = RestrictedKey::from_bytes(*own);
        let restricted = match &self.restricted {
            None => None,
            Some(sealed) => {
                let secret = own.open(&Sealed(sealed.0.clone()))?;
                let secret = <[u8; KEY_BYTES]>::try_from(secret.as_slice());
                Some(RestrictedKey::from_bytes(secret.map_err(|_| StoreError::Unreadable("key slot"))?))
            }
        };
        let mut workspace = WorkspaceKey::from_bytes(*workspace);
        for later in &self.later {
            workspace = later.open(&workspace, &own, bound_to)?;
        }
        Ok(Some(Opened { workspace, restricted, own }))
    }

    /// Gives the key that takes the place of the present one, without anybody's passphrase.
    fn give_later(
        &mut self,
        keys: (&WorkspaceKey, &WorkspaceKey),
        bound_to: &[u8],
    ) -> Result<(), StoreError> {
        let public = RestrictedPublic::from_bytes(self.public);
        self.later.push(LaterKey::new(keys, public, bound_to)?);
        Ok(())
    }

    /// Gives the restricted tier's key, or takes it away.
    fn entitle(&mut self, restricted: Option<&RestrictedKey>) -> Result<(), StoreError> {
        let public = RestrictedPublic::from_bytes(self.public);
        self.restricted = match restricted {
            Some(secret) => Some(SealedHex(public.seal(secret.bytes().as_slice())?.0)),
            None => None,
        };
        Ok(())
    }
}

/// One person's slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Slot {
    #[serde(flatten)]
    pub owner: SlotOwner,
    cost: KdfCost,
    #[serde(with = "hex")]
    salt: [u8; SALT_BYTES],
    #[serde(flatten)]
    wrapped: Wrapped,
}

impl Slot {
    pub(crate) fn new(
        workspace_id: Uuid,
        owner: SlotOwner,
        passphrase: &Passphrase,
        cost: KdfCost,
        given: Given<'_>,
    ) -> Result<Self, StoreError> {
        let salt = random()?;
        let wrapping = cost.derive(passphrase, &salt)?;
        let wrapped = Wrapped::new(&wrapping, &Self::bound_to(workspace_id, &owner), given)?;
        Ok(Self { owner, cost, salt, wrapped })
    }

    pub(crate) fn open(&self, workspace_id: Uuid, passphrase: &Passphrase) -> Result<Opened, StoreError> {
        let wrapping = self.cost.derive(passphrase, &self.salt)?;
        let opened = self.wrapped.open(&wrapping, &Self::bound_to(workspace_id, &self.owner))?;
        opened.ok_or(StoreError::WrongPassphrase)
    }

    pub(crate) fn public(&self) -> &[u8; KEY_BYTES] {
        &self.wrapped.public
    }

    pub(crate) const fn is_entitled(&self) -> bool {
        self.wrapped.restricted.is_some()
    }

    /// Gives the owner the workspace key that takes the place of the present one.
    pub(crate) fn give_later(
        &mut self,
        workspace_id: Uuid,
        keys: (&WorkspaceKey, &WorkspaceKey),
    ) -> Result<(), StoreError> {
        let bound_to = Self::bound_to(workspace_id, &self.owner);
        self.wrapped.give_later(keys, &bound_to)
    }

    /// Whether wrapping anew under the same passphrase would make the slot harder to guess, or shorter.
    pub(crate) fn can_be_renewed(&self, cost: KdfCost) -> bool {
        self.cost.is_weaker_than(cost) || !self.wrapped.later.is_empty()
    }

    /// Whether two slots take the same passphrase, whatever else differs.
    pub(crate) fn same_passphrase(&self, other: &Self) -> bool {
        self.salt == other.salt && self.wrapped.keys == other.wrapped.keys
    }

    pub(crate) fn entitle(&mut self, restricted: Option<&RestrictedKey>) -> Result<(), StoreError> {
        self.wrapped.entitle(restricted)
    }

    fn bound_to(workspace_id: Uuid, owner: &SlotOwner) -> Vec<u8> {
        [b"bridgewell slot 1".as_slice(), workspace_id.as_bytes(), owner.id.uuid().as_bytes()].concat()
    }
}

/// The slot of the printed recovery key; always entitled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct RecoverySlot(Wrapped);

impl RecoverySlot {
    pub(crate) fn new(
        workspace_id: Uuid,
        key: &RecoveryKey,
        workspace: &WorkspaceKey,
        restricted: &RestrictedKey,
    ) -> Result<Self, StoreError> {
        let bound_to = Self::bound_to(workspace_id);
        let own = RestrictedKey::random()?;
        let given = Given { workspace, restricted: Some(restricted), own: &own };
        Wrapped::new(&key.wrapping_key(workspace_id), &bound_to, given).map(Self)
    }

    pub(crate) fn open(&self, workspace_id: Uuid, key: &RecoveryKey) -> Result<Opened, StoreError> {
        let opened = self.0.open(&key.wrapping_key(workspace_id), &Self::bound_to(workspace_id))?;
        opened.ok_or(StoreError::WrongRecoveryKey)
    }

    /// Gives the printed key's holder the workspace key that takes the place of the present one.
    pub(crate) fn give_later(
        &mut self,
        workspace_id: Uuid,
        keys: (&WorkspaceKey, &WorkspaceKey),
    ) -> Result<(), StoreError> {
        self.0.give_later(keys, &Self::bound_to(workspace_id))
    }

    fn bound_to(workspace_id: Uuid) -> Vec<u8> {
        [b"bridgewell recovery slot 1".as_slice(), workspace_id.as_bytes()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::ids::PersonId;
    use bridgewell_domain::role::Role;

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::new(text.to_owned())
    }

    fn slot(restricted: Option<&RestrictedKey>) -> Slot {
        let owner =
            SlotOwner { id: PersonId::from_uuid(Uuid::max()), name: "Priya Nair".into(), role: Role::Lead };
        let key = WorkspaceKey::from_bytes([4; KEY_BYTES]);
        let cost = KdfCost::WORTHLESS_FOR_INVENTED_DATA;
        let own = RestrictedKey::random().unwrap();
        let given = Given { workspace: &key, restricted, own: &own };
        Slot::new(Uuid::nil(), owner, &passphrase("river"), cost, given).unwrap()
    }

    #[test]
    fn only_the_right_passphrase_in_the_right_workspace_opens() {
        let slot = slot(None);
        let opened = slot.open(Uuid::nil(), &passphrase("river")).unwrap();
        assert_eq!(opened.workspace.bytes(), &[4; KEY_BYTES]);
        assert!(opened.restricted.is_none());
        for (workspace, typed) in [(Uuid::nil(), "stone"), (Uuid::max(), "river")] {
            assert!(matches!(slot.open(workspace, &passphrase(typed)), Err(StoreError::WrongPassphrase)));
        }
    }

    #[test]
    fn the_restricted_key_is_given_and_taken_without_the_passphrase() {
        let restricted = RestrictedKey::random().unwrap();
        let mut slot = slot(None);
        slot.entitle(Some(&restricted)).unwrap();
        let opened = slot.open(Uuid::nil(), &passphrase("river")).unwrap();
        assert_eq!(opened.restricted.unwrap().public(), restricted.public());
        slot.entitle(None).unwrap();
        assert!(slot.open(Uuid::nil(), &passphrase("river")).unwrap().restricted.is_none());
    }

    #[test]
    fn a_slot_survives_json_and_shows_no_key() {
        let restricted = RestrictedKey::random().unwrap();
        let before = slot(Some(&restricted));
        let json = serde_json::to_string(&before).unwrap();
        assert!(!json.contains(&"04".repeat(8)));
        assert_eq!(serde_json::from_str::<Slot>(&json).unwrap(), before);
        assert!(serde_json::from_str::<Slot>(&json.replacen("\"salt\":\"", "\"salt\":\"zz", 1)).is_err());
    }

    #[test]
    fn the_recovery_slot_gives_both_keys_to_its_own_key_only() {
        let (key, restricted) = (RecoveryKey::random().unwrap(), RestrictedKey::random().unwrap());
        let slot =
            RecoverySlot::new(Uuid::nil(), &key, &WorkspaceKey::from_bytes([4; 32]), &restricted).unwrap();
        let opened = slot.open(Uuid::nil(), &key).unwrap();
        assert_eq!(opened.restricted.unwrap().public(), restricted.public());
        let other = RecoveryKey::random().unwrap();
        assert!(matches!(slot.open(Uuid::nil(), &other), Err(StoreError::WrongRecoveryKey)));
    }

    #[test]
    fn later_keys_reach_the_owner_one_after_the_other_and_nobody_can_slip_one_in() {
        let (mut slot, nil) = (slot(None), Uuid::nil());
        let key = |byte| WorkspaceKey::from_bytes([byte; KEY_BYTES]);
        slot.give_later(nil, (&key(4), &key(5))).unwrap();
        slot.give_later(nil, (&key(5), &key(6))).unwrap();
        assert_eq!(slot.open(nil, &passphrase("river")).unwrap().workspace.bytes(), key(6).bytes());
        // Whoever seals to the open half without knowing the key before is found out.
        slot.give_later(nil, (&key(9), &key(66))).unwrap();
        assert!(matches!(slot.open(nil, &passphrase("river")), Err(StoreError::Unreadable(_))));
    }
}
