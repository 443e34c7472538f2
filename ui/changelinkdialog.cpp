// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changelinkdialog.h"

#include "app/links/links.h"
#include "app/words/words.h"
#include "ui/dialogparts.h"
#include "ui/linkrows.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString promise(const engine::Download &download)
{
    if (download.received == 0) {
        return download.state == engine::DownloadState::Paused
            ? ChangeLinkDialog::tr("The download stays paused. Once started, it uses the new link.")
            : ChangeLinkDialog::tr("The download goes on with the new link.");
    }
    const QString received = words::sizeText(download.received);
    const QString kept = download.total < 0
        ? ChangeLinkDialog::tr("What is there already (%1) is kept.").arg(received)
        : ChangeLinkDialog::tr("What is there already (%1 of %2) is kept.")
              .arg(received, words::sizeText(download.total));
    return kept + u'\n'
        + ChangeLinkDialog::tr("The new link is accepted only when it leads to the same file: size "
                               "and marks of the version are compared, and bytes at the seams.");
}

} // namespace

ChangeLinkDialog::ChangeLinkDialog(const engine::Download &download, QWidget *parent)
    : QDialog(parent)
    , m_id(download.id)
    , m_edit(new QLineEdit)
    , m_note(plainLabel(u"linkNote"_s))
    , m_promise(plainLabel(u"promiseLabel"_s))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(u"changeLinkDialog"_s);
    setWindowTitle(tr("Change the link"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_edit->setObjectName(u"linkEdit"_s);
    m_edit->setAccessibleName(tr("Link"));
    m_edit->setText(download.request.url.toString(QUrl::FullyEncoded));
    m_edit->setMinimumWidth(fontMetrics().horizontalAdvance(u'M') * 36);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(u"okButton"_s);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(errorText(download)));
    auto *label = new QLabel(tr("&Link to the same file:"));
    label->setBuddy(m_edit);
    layout->addWidget(label);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    m_promise->setText(promise(download));
    layout->addWidget(m_promise);
    dropIcons(*m_buttons);
    layout->addWidget(m_buttons);
    connect(m_edit, &QLineEdit::textChanged, this, &ChangeLinkDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(m_id, m_url);
        accept();
    });
    check();
    m_edit->selectAll();
}

void ChangeLinkDialog::noteChanged(const QList<engine::Download> &downloads)
{
    for (const engine::Download &download : downloads) {
        if (download.id == m_id) {
            m_promise->setText(promise(download));
        }
    }
}

void ChangeLinkDialog::check()
{
    const links::FoundLink link = links::fromUserInput(m_edit->text());
    m_url = link.problem == links::LinkProblem::None ? link.url : QUrl();
    m_note->setText(problemSentence(LinkRow { link, {}, {} }));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_url.isEmpty());
}

} // namespace ui
