// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/links/grabber.h"
#include "ui/pagesecrets.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace ui {

class RequestDialog;

/// What lets the link grabber in: a recipe's key and "Request…". Asks the keyring before the first
/// page is fetched; what has let us in is kept there, what was refused is asked for anew. Lives on
/// the GUI thread.
class AccessBar : public QWidget {
    Q_OBJECT

public:
    /// \a pool outlives the bar.
    explicit AccessBar(QThreadPool &pool, QWidget *parent = nullptr);

    /// Where secrets are kept beyond this window; \a keeper outlives the bar.
    void setKeeper(engine::SecretKeeper &keeper) { m_secrets.setKeeper(keeper); }
    /// What is fetched first, and what the recipe asks the user for; empty = nothing.
    void setTarget(const QUrl &url, const QString &keyQuestion);
    /// prepared() follows once the keyring has answered, or said() what is missing; never from
    /// within this call.
    void prepare(const links::GrabRequest &request);
    bool isPreparing() const { return m_pending.has_value(); }
    /// Nothing follows any more.
    void cancel();
    /// The same, and access() is empty: what is shown came by no request of ours.
    void reset();
    /// What became of a page of the prepared request.
    void note(const links::GrabbedPage &page);
    /// What the pages of the last prepared request are asked with, as far as it is for the links on
    /// them, too.
    const links::PageAccess &access() const { return m_access; }

signals:
    void prepared(const links::GrabRequest &request);
    /// Return was pressed in the key's field.
    void submitted();
    /// A sentence for the user; plain text.
    void said(const QString &sentence);

private:
    void build();
    void say();
    void openRequest();
    RequestDialog *dialogFor(const QUrl &url);
    links::PageAccess typedAccess() const;
    QString typedKey() const;
    void go();
    void keep();
    void refuse(const QUrl &page);
    void forgetKey();
    void drop(const QString &entry);

    QThreadPool &m_pool;
    PageSecrets m_secrets;
    QLineEdit *m_key = nullptr;
    QToolButton *m_forget = nullptr;
    QPushButton *m_request = nullptr;
    QHash<QString, RequestDialog *> m_dialogs; ///< by origin; children
    QUrl m_target;
    QString m_question;
    QString m_keyOrigin; ///< whose key stands in the field
    QSet<QString> m_known; ///< origins whose key is kept
    QHash<QString, QSet<QString>> m_refused; ///< by origin: keys that did not let us in
    std::optional<links::GrabRequest> m_pending; ///< waits for the keyring, or a file of cookies
    QUrl m_url; ///< fetched first by the prepared request
    engine::OriginSecret m_login; ///< as kept
    QString m_keptKey;
    QString m_usedKey; ///< by the prepared request; empty = none
    links::PageAccess m_access;
    bool m_isProven = false; ///< the prepared request was let in
};

} // namespace ui
