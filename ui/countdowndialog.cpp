// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/countdowndialog.h"

#include "ui/dialogparts.h"
#include "ui/retranslation.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString countdownTitle(engine::WhenQueueDone what)
{
    switch (what) {
    case engine::WhenQueueDone::Quit:
        return CountdownDialog::tr("Bobbin quits");
    case engine::WhenQueueDone::Sleep:
        return CountdownDialog::tr("The computer goes to sleep");
    case engine::WhenQueueDone::ShutDown:
        return CountdownDialog::tr("The computer is switched off");
    case engine::WhenQueueDone::RunProgram:
        return CountdownDialog::tr("A program is started");
    case engine::WhenQueueDone::Nothing:
    case engine::WhenQueueDone::Notify:
        break; // nothing to count down to
    }
    return {};
}

QString countdownWords(engine::WhenQueueDone what, const QString &program, int seconds)
{
    switch (what) {
    case engine::WhenQueueDone::Quit:
        return CountdownDialog::tr("Bobbin quits in %Ln second(s).", nullptr, seconds);
    case engine::WhenQueueDone::Sleep:
        return CountdownDialog::tr(
            "The computer goes to sleep in %Ln second(s).", nullptr, seconds);
    case engine::WhenQueueDone::ShutDown:
        return CountdownDialog::tr(
            "The computer is switched off in %Ln second(s).", nullptr, seconds);
    case engine::WhenQueueDone::RunProgram:
        //: %1: what the program's file is called
        return CountdownDialog::tr("%1 is started in %Ln second(s).", nullptr, seconds)
            .arg(program);
    case engine::WhenQueueDone::Nothing:
    case engine::WhenQueueDone::Notify:
        break;
    }
    return {};
}

} // namespace

CountdownDialog::CountdownDialog(
    engine::WhenQueueDone what, const QString &queue, int others, QWidget *parent)
    : QDialog(parent)
    , m_what(what)
    , m_queue(queue)
    , m_others(others)
    , m_why(questionLabel({}))
    , m_rest(plainLabel(u"countdownRest"_s))
{
    setObjectName(u"countdownDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    m_why->setObjectName(u"countdownReason"_s);
    QFont font = m_rest->font();
    font.setBold(true);
    m_rest->setFont(font);
    auto *buttons = new QDialogButtonBox;
    m_stop = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_stop->setObjectName(u"countdownStop"_s);
    m_stop->setDefault(true);
    m_now = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_now->setObjectName(u"countdownNow"_s);
    m_now->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_why);
    layout->addWidget(m_rest);
    layout->addWidget(buttons);
    m_stop->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &CountdownDialog::finish);
    connect(&m_second, &QTimer::timeout, this, &CountdownDialog::tick);
    m_second.start(std::chrono::seconds(1));
    sayNowAndAnew(this, [this] { say(); });
}

QString CountdownDialog::reason(const QString &queue, int paused)
{
    //: %1: what a queue is called
    return paused > 0
        ? tr("Nothing of “%1” runs or waits any more; %Ln download(s) of it are paused.", nullptr,
            paused)
              .arg(queue)
        : tr("All downloads of “%1” have ended.").arg(queue);
}

void CountdownDialog::setPaused(int paused)
{
    m_paused = paused;
    say();
}

void CountdownDialog::say()
{
    setWindowTitle(countdownTitle(m_what));
    QString why = reason(m_queue, m_paused);
    if (m_others > 0) {
        why += u'\n'
            + tr("%Ln download(s) of other queues have not. They stop, and go on later.", nullptr,
                m_others);
    }
    m_why->setText(why);
    showRest();
    m_stop->setText(tr("&Stop this"));
    m_now->setText(tr("Do it &now"));
}

void CountdownDialog::setProgram(const QString &path)
{
    m_program = QFileInfo(path).fileName();
    showRest();
}

void CountdownDialog::showRest()
{
    m_rest->setText(countdownWords(m_what, m_program, m_left));
    m_rest->setAccessibleName(m_rest->text());
}

void CountdownDialog::tick()
{
    --m_left;
    showRest();
    if (m_left <= 0) {
        finish();
    }
}

void CountdownDialog::finish()
{
    m_second.stop();
    accept();
    emit elapsed();
}

} // namespace ui
